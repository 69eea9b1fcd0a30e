"""German phrases that only sound like mood or need: what these cover means nothing of the kind."""

from __future__ import annotations

EXCEPTIONS = """
danger: karte _ verschluckt|eingezogen
danger: luft im|in|aus|zum
kein|keine|keinen|ohne beschwerde|beschwerden|eile|stress|problem|reklamation
beschwerde|beschwerden|eile _ keine|nicht|habe|hat|ist keine|nicht
eilt|dringend|eilig _ nicht
eil sendung|lieferung|bestellung
gesundheitliche|körperliche|meine beschwerden
reklamations|beschwerde formular|stelle|verfahren|prozess|abteilung
human: rückruf|zurückrufen|zurückgerufen|anrufen _ nicht|unnötig
nicht schlecht|schlimm|sauer
danger: gas flasche|grill|rechnung|herd|preis|zähler|tarif|heizung
danger: brand neu|schutz|melder
danger: rauch melder|frei|verbot
sauer braten|kraut|teig|rahm|kirsche|kirschen
sehr|so|ganz zufrieden|glücklich|froh
kann|können _ nicht _ erwarten
per|mit eil|express
reicht mir _ aus|völlig|morgen|auch|per
gericht|gerichte zum|mit|aus|bestellen|bestellt
frist gerecht|gerechte|los
anzeige auf|bildschirm|display|im|schalten
bist|sind|ist du|sie|das _ roboter|bot|mensch|computer
beschwerden _ knie|rücken|nacken|schulter|arzt
danger: räucher lachs
danger: tabletten für|tabs spülmaschine|geschirrspüler
danger: kein|keine|ohne schmerzen
danger: nicht so|sehr|besonders gefährlich
danger: keine|ohne angst
danger: schmorbraten|geschmort
danger: haar|haare _ geschnitten
danger: verkaufen|kaufen|haben|suche|brauche|bestellen|empfehlen _ kohlenmonoxid|kohlenmonoxidmelder
danger: rauchen _ zimmer|balkon|erlaubt|verboten
danger: darf|dürfen|kann man _ rauchen
danger: stechen in|ins auge
danger: keinen|kein sinn mehr _ bestellen|warten|macht
machen|umgehen|mit _ beschwerden von|über
beschwerden von nachbarn|anwohnern|anderen|kunden|gästen
human: fahrer|boten|nachbarn|kurier _ anrufen
human: anrufen _ fahrer|boten|kurier|nachbarn
urgent: bis heute _ keine|kein|nicht|nichts|niemand
complaint: zum @dritten mal _ bei|gekauft|bestellt|zufrieden|gern|gerne|immer
complaint: bestelle|kaufe|buche|komme _ zum @dritten mal
complaint,angry: letzte|letzter|vorige|voriger|alte|alter|andere|anderer|frühere lieferant|anbieter|laden|firma|bank|
händler|vermieter|werkstatt ... katastrophe|furchtbar|schlecht|miserabel|unfähig|unterirdisch|schrecklich
human: kann|könnt|könnte ihr|sie _ bestellung|paket|lieferung
complaint,angry: @nachbarin ist|war ... sauer|wütend|zornig ... ihren|ihre|seinen|seine|ihrem|seinem
urgent: sofort|gleich|jetzt _ zahlen|bezahlen|bestellen|kaufen
danger: las|gelesen|gehört|gesehen ... zeitung|nachrichten|fernsehen|radio ... brand|feuer|unfall|explosion
danger: zeitung|nachrichten ... brand|feuer|unfall|explosion ... gelesen|gehört|gesehen
complaint: wie lange|schnell ... beschwerde|beschwerden|reklamation
complaint,angry: @nachbarin ist|war ... sauer|wütend|böse _ dass|weil _ ich
complaint,angry: sauer|wütend|böse dass|weil ich _ schon wieder
urgent: frist|deadline|abgabe ... erst|nächsten|nächste|nächstes|zeit|ruhe
danger: explosion|explosionen von|der|an _ farben|farbe|aromen|blüten|geschmack|geschmäcker
danger,angry,complaint: vortrag|kurs|tipps|flyer|broschüre|schutz|infoabend|artikel|versicherung|workshop|seminar|buch|
podcast|webinar|beratung|informationen _ betrug|betrüger|betrügern|abzocke|phishing|einbruch|trickbetrug
danger,urgent: arbeite|arbeitet|arbeiten|ehrenamtlich _ notaufnahme|krankenhaus|rettungsdienst|intensivstation|klinik
danger: ist|gibt|enthält|haben|verkaufen|kostet|suche ... notfallset|notfallsets
danger: notfallset|notfallsets _ unterwegs|auto|kaufen|taschenlampe|wandern
danger,urgent: wenn|falls|sollte meine|mein|die|eine|der|das _ gestohlen|gehackt wird|werden|würde
danger,urgent: alte|letzte|vorige karte|handy|rad|fahrrad _ gestohlen
danger: unterschied|welcher|welche|welchen|preis|kostet|katalog ... kohlenmonoxidmelder|kohlenmonoxid
danger: tasche|kühltasche|hülle|etui|kühlbox ... insulin|insulinpens|epipen|epipens|insulinpen
danger: salbe|creme|gel|pflaster für|gegen|bei _ verbrennungen|brandwunden|verbrennung
danger: falle|fallen|mittel|gegen|verkaufen|vertreiben|bekämpfung|schutz _ ratte|ratten|maus|mäuse
danger: zahme|kuschel|plüsch ratte|ratten|maus|mäuse
danger: mord|selbstmord|tod|zombie _ dinner|spiel|film|buch|serie|podcast
human: ruft|rufen mich|uns niemand|keiner _ zurück
danger: bringt|bringen mich|uns um , wenn|falls
danger: bringt|bringen mich|uns um wenn|falls
danger: killt|erwürgt|erschießt mich|uns _ wenn|falls
urgent: kann|könnte|könnten mich|uns _ jemand _ anrufen|zurückrufen
danger: krankenwagen|rettungswagen|bombe|gewehr aus _ holz|plastik|lego|playmobil
danger: spielzeug|holz|lego|playmobil krankenwagen|bombe|gewehr|ratte|schlange
danger: umgefallen|ohnmächtig ... preis|preisen|rechnung
"""
