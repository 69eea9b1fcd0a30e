"""German signs of danger that say little alone: two of them make one."""

from __future__ import annotations

SIGNS = """
0.5 gefährlich|gefährliche|gefährdet
0.6 war|bin ich nicht
0.45 konto|karte|kreditkarte|namen _ abgebucht|bezahlt|bestellt|überwiesen|abgehoben
0.5 hacker
0.5 riecht|rieche|riechen|stinkt|stank|roch|gestank
0.5 nach gas|benzin|rauch|verbranntem|verschmortem|verbrannt|faulen|qualm|abgasen
0.6 aufgebläht|aufgequollen|zischt|zischte|knistert|funkt|qualmt|qualmte|aufgeblähte|brutzelt
0.6 ladegerät|netzteil|akku|batterie|powerbank|stecker|steckdose|handy|laptop|kabel|sicherungskasten _ heiß|heiss|warm
0.4 glühend|kochend|extrem|brühend|brennend|viel|mega|total heiß|heiss
0.6 übergeben|erbrochen|erbricht|kotzen|gekotzt|durchfall|erbrechen|magenkrämpfe|brechdurchfall
0.5 krankenhaus|notaufnahme|rettungswagen|klinik|intensivstation|sanitäter|rettungsdienst|krankenwagen
0.5 liegt|liege|musste|mussten|musst ins|im|in krankenhaus|klinik|der|die
0.6 ich|er|wir|mutter|vater|sohn|tochter|oma|opa|mann|frau|bin|ist _ gestürzt|gefallen|ausgerutscht|hingefallen|
runtergefallen|gestolpert|umgeknickt
0.4 schmerzen|wehgetan|weh
0.5 blut|blutet|geprellt|humpelt|verletzt|blaue
0.4 juckreiz|juckt
0.6 ausschlag|quaddeln|nesselsucht|blasen|schwellung|schwellungen|pusteln|angeschwollen|geschwollen|zugeschwollen
0.5 allergisch|allergie|allergikerin|allergiker|allergische|nussallergie|erdnussallergie|allergene|unverträglichkeit
0.5 reagiert|reaktion|reagiere|reagierte
0.45 medikament|medikamente|medikamenten|medizin|tabletten|pillen|insulin|inhalator|asthmaspray|spray|sauerstoff|
antibiotikum|antibiotika|rezept|blutverdünner|antidepressiva|schmerzmittel|spritzen|spritze|herztabletten|tablette|
chemo
0.6 nur|noch _ tablette|tabletten|pille|pillen|dosis|dosen|spritze|spritzen|ampulle|hub|tag|tage|heute|morgen _ da|
übrig|mehr
0.6 hat|habe|hab|haben|nur|für _ nichts|keine|noch|heute _ mehr|heute|morgen|übrig
0.6 habe|hab|haben ich|wir|das|die _ nicht|nie|nichts getätigt|bestellt|gekauft|gemacht|überwiesen|bezahlt|beantragt|
abgeschlossen|abgehoben|autorisiert|veranlasst|genehmigt|ausgelöst|unterschrieben
0.6 ich|wir _ nicht|nie|nichts getätigt|bestellt|gekauft|gemacht|überwiesen|beantragt|abgeschlossen|abgehoben|
autorisiert|veranlasst|genehmigt
0.6 nicht|nie von mir
0.45 vom|von|auf|aus|meinem|meiner _ konto|sparkonto|kreditkarte|karte|ersparnisse _ abgebucht|abgehoben|weg|
verschwunden|leer|geräumt|leergeräumt|fehlen|fehlt|überwiesen|abgezogen|abgegangen|runter
0.6 jemand|fremder|unbekannter|unbekannte|betrüger|irgendjemand|irgendwer|hacker _ bestellt|gekauft|bezahlt|abgehoben|
überwiesen|abgebucht|eingeloggt|angemeldet|geändert|abgeschlossen|beantragt
0.5 sperren|sperrt|sperre|blockieren|sperrung _ karte|konto|kreditkarte|account
0.5 karte|konto|kreditkarte|account|zugang _ sperren|sperrt|sperre|blockieren
0.6 falsche|falschen|falscher|falsches|gefälschte|gefälschten|gefälschter|dubiose|betrügerische|fake|verdächtige|
phishing sms|mail|email|nachricht|seite|website|webseite|link|anruf|anrufer|rechnung|shop|mitarbeiter|techniker|
polizist|polizei|verkäufer|bote|inkasso|onlineshop|whatsapp|paketsms
0.6 geklickt|eingegeben|angegeben|weitergegeben|durchgegeben|eingeloggt|überwiesen|gegeben|verraten|mitgeteilt|
reingefallen _ link|tan|pin|code|daten|passwort|bankdaten|karte|geld|kontodaten|mail|sms|anruf
0.6 link|tan|pin|code|daten|passwort|bankdaten|kontodaten|kreditkartendaten|zugangsdaten|kartendaten _ geklickt|
eingegeben|angegeben|weitergegeben|durchgegeben|gegeben|verraten|mitgeteilt|eingetippt
0.5 wurde|wurden|worden _ betrogen|abgezockt|hereingelegt|reingelegt
0.6 verkäufer|käufer|vermieter|betrüger _ weg|verschwunden|abgetaucht|unauffindbar|gelöscht|geld|anzahlung|kaution
0.5 angst
0.6 kann|halte|schaffe|mag|will _ nicht|einfach nicht|nimmer mehr|aus|weiter
0.6 leben|lebensmut|ausweg|sinn|hoffnung _ mehr|keinen|kein|sehe|verloren|nicht
0.5 gefährlich|gefährliche|lebensgefährlich|gefährlicher
0.6 mit dem|meinem|unserem|der|meiner geld|kaution|anzahlung|kohle _ weg|verschwunden|abgehauen|untergetaucht
0.5 kopfweh|kopfschmerzen|schwindlig|schwindelig|übel|fieber|taub|taubheit|krämpfe|kribbeln|kribbelt|schüttelfrost|
benommen|schläfrig|apathisch|zittrig
0.5 wund|entzündet|entzündung|schält|ablöst|brennt|wunde|wunden|beule|pocht|eitert|geschwollen
0.6 umgekippt|ohnmächtig|erbricht|schlaff|bewusstlos|kollabiert|gehirnerschütterung|verschluckt
0.5 arzt|hausarzt|ärztin|notarzt|chirurg|röntgen|tierarzt|zahnarzt|doktor _ sagt|sagte|gesagt|musste|war|meint|
gebracht|gefahren|behandelt|nähen
0.6 ausgerutscht|gestürzt|hingefallen|gestolpert|gefallen|ausgeglitten _ treppe|boden|nass|nassen|stufe|eingang|
leiter|glatteis|rolltreppe|filiale|fahrrad|bus
0.5 löste|gelöst|abgebrochen|runtergekracht|heruntergefallen|krachte|platzte|gebrochen|gerissen|brach|herausgesprungen
0.5 glühte|geschmolzen|schmolz|versengt|schwarz|verfärbt|angeschmort|dampft|dampf|glimmt|heiß|heiss
0.5 zischen|zischt|brummt|brummen|knistern|pfeift|pfeifen|knall|surren|knacken
0.5 komisch|komischer|komisches|seltsam|seltsamer|merkwürdig|stechender|stechenden|beißender|beißenden|chemischer|
ätzender|süßlicher _ geruch|gestank|geräusch|riecht|gerochen
0.5 riecht|stinkt _ komisch|seltsam|merkwürdig|streng|stechend|eigenartig|beißend
0.5 gasflasche|gasflaschen|gasleitung|gasherd|therme|zählerkasten|sicherungskasten|stromkasten|gaskessel|verteiler|
heizkessel
0.6 heftigen|heftiger|starken|kräftigen|ordentlichen|elektrischen|leichten schlag|stromschlag|schläge
0.5 berühren|anfassen|berührt|angefasst
0.5 mund|zahn|zähne|gaumen|zunge|hals|rachen
0.6 schon|bereits|habe|hat|davon|eine|zwei|drei _ genommen|geschluckt|eingenommen
0.5 auf _ rezept|packung|verpackung _ anderes|anderer|falsch|stand
0.6 kontodaten|bankdaten|pin|tan|zugangsdaten _ durchgegeben|weitergegeben|verraten
0.5 passwort|zugang|login|anmelden|einloggen _ nicht|mehr|geht|gesperrt|falsch
0.5 andere|fremde|neue|unbekannte|falsche iban|adresse|mailadresse|nummer|kontonummer|kontoverbindung|handynummer
0.6 auf|unter meinen|meinem|unseren|unserem|mein namen|name _ abgerechnet|bestellt|abgeschlossen|gemacht|eröffnet|
angemeldet|beantragt|behandlungen
0.5 auf|unter meinen|meinem|unseren namen _ abgerechnet|eröffnet|behandlungen|kredit|vertrag|konto|handy|angemeldet
0.6 gibt|gab|existiert|existieren _ nicht|gar|nie
0.5 bezahlt|überwiesen|angezahlt _ praxis|wohnung|vermieter|kaution|shop|termin|anzahlung|vorkasse
0.5 praxis|wohnung|vermieter|shop|firma|verkäufer|adresse _ gibt|existiert|gab _ gar|nie|nicht
0.5 traue|trau|traut|trauen _ mich|sich|uns _ nicht|mehr
0.6 was bringt|soll|nützt _ alles|das|noch|leben
0.6 morgen|bald|dann _ bin|lebe|gibt ich|mich _ nicht|nimmer|weg|tot|eh
0.5 draht|glassplitter|scherbe|scherben|metallstück|nadel|rasierklinge|splitter
0.5 flach|darniederliegen
0.5 seit|nach _ wartung|reparatur|installation|einbau|umbau|monteur|techniker|arbeiten
0.6 weiß|weiss|ahnung|keine _ nicht|ahnung wer|wie|woher
0.5 geld|guthaben|ersparnisse _ weg|fehlt|verschwunden|abgehoben
0.5 fehlt|fehlen _ geld|euro|guthaben
0.6 war|ist|es|wars _ betrug|betrüger|abzocke|fake
0.5 gelöscht|löschen _ selbst|feuerlöscher|gebrannt|brannte|feuer
0.5 gebrannt|brannte|qualmt|qualmen|qualmte|geraucht|kokelte
0.4 waschmaschine|trockner|wäschetrockner|spülmaschine|backofen|mikrowelle|fritteuse|wasserkocher|kühlschrank|
ladegerät|akku|stecker|steckdose|mehrfachsteckdose|heizlüfter|toaster
0.6 metallsplitter|glassplitter|holzsplitter|glasscherbe|metallteil|drahtstück
0.45 herztabletten|blutdrucktabletten|blutverdünner|schilddrüsentabletten|epilepsiemittel|diabetesmedikament|
schmerztabletten|antidepressiva|schlaftabletten|augentropfen|insulinpen|pflaster|spritzen|asthmaspray|tablettenbox|
sondennahrung|notfallspray
0.6 war|waren nicht _ in|bei|im lieferung|paket|der|karton|tüte
0.6 hat|habe|haben|er|sie keine|nichts mehr
0.5 nimmt|nehme|genommen|schluckt sie|die|es _ seit|schon|bereits
0.5 aggressiv|aggressiver|gewalttätig|bedrohlich|brüllt|schreit|betrunken|einschüchternd|übergriffig|aufdringlich
0.6 steht|stand|taucht|kommt|klingelt _ ständig|immer|dauernd|jeden|mann|jemand|typ _ vor|an|bei _ tür|haus|wohnung
0.5 fast|beinahe _ leitplanke|graben|unfall|gegenverkehr|baum|überfahren|unters
0.4 schwanger|schwangere|neugeborenes|operiert|transplantiert|diabetiker|diabetikerin|epileptiker|asthmatiker|
herzkrank|chemo
0.5 scharfkantig|scharfkantige|rasiermesserscharf
0.5 gaskamin|gasofen|gasherd|gastherme|kamin|gasheizung|kachelofen|durchlauferhitzer
0.5 schwindlig|schwindelig|übel|schlecht|benommen _ wenn|sobald|jedes|immer
0.5 mir|uns wird _ schwindlig|schwindelig|übel|schlecht|schwarz
0.5 mahnung|rechnung|strafzettel|bußgeld|inkasso|knöllchen _ nie|nicht|spanien|war _ da|gewesen|gehabt|bestellt|
mietwagen
0.6 nie|niemals da|dort|gewesen|gehabt|bestellt
0.6 sehen|sieht|sahen _ anders aus
0.6 herz _ rast|pocht|stolpert|klopft
0.6 weiß|weiss nicht wem|wen|wohin _ sagen|anrufen|soll|wenden
0.6 adrenalinpens|adrenalinpen|epipen|insulinpens|notfallspray
0.5 nussallergiker|nussallergie|erdnussallergie|allergieschock
0.6 ich _ habs|hab|habe _ gemacht|getan|überwiesen|umgebucht
0.6 erspartes|ersparnisse|geld _ umbuchen|überweisen|verschieben|transferieren|sichern
0.5 betrugsabteilung|sicherheitsabteilung|bankmitarbeiter|kripo _ rief|angerufen|anruf|soll|sollte
0.5 rief|angerufen _ betrugsabteilung|bank|polizei|sicherheitsabteilung
0.5 schnur|rollo|kordel|seil|strick
0.6 um _ hals
0.5 ex|exmann|exfreund _ dauernd|ständig|immer|noch|kann|sieht
0.5 wasser _ decke|wand|läuft|tropft _ in|direkt|auf
0.5 hornhaut|netzhaut|trommelfell|niere|leber|lunge|schädel|wirbel|augenlicht
0.6 habs|habe|hab _ gemacht|getan|überwiesen|umgebucht
0.6 nicht _ abdrehen|zudrehen|abstellen
0.6 flammen|flamme
0.4 kühlschrank|gefrierschrank|heizdecke|waschmaschine|backofen|ladegerät|netzteil|mikrowelle|steckdose|fernseher
0.6 kokelt|kokeln|schmoren|knistern|funken|zischen|brutzelt
0.6 aufgeschlitzt|aufgerissen|durchbohrt|gequetscht|aufgeschürft|aufgeplatzt
0.5 handfläche|daumen|augenbraue|kinn|schienbein|stirn|ferse|wade|fingerkuppe
0.6 schlimme|heftige|starke|üble reaktion
0.6 bezahlt|beauftragt|gebucht _ plattform|seite|app|portal
0.6 komme|kommen|kann|komm _ nicht _ in|rein|anmelden|einloggen _ konto|account|mail
0.6 passwort|mailadresse|iban|nummer _ geändert|zurückgesetzt
0.6 nie|nicht|nichts angefordert|verlangt|beantragt|veranlasst|gewollt
0.45 epilepsietabletten|epilepsiepillen|blutverdünner|blutdrucksenker|betablocker
0.6 keine|nichts mehr _ für|da|übrig|heute|morgen
0.6 nicht mehr lange|da
0.5 habe|hab|entschluss|entscheidung _ entschieden|gefasst|gefallen
0.5 alles kündigen|stornieren|abmelden
0.6 ohne mich
0.5 knopfzelle|perle|murmel|steinchen|legostein|magnet
0.6 meine|die karte|bankkarte|kreditkarte _ in|bei _ tasche|geldbeutel|hand|portemonnaie|hosentasche|brieftasche
0.5 rumänien|russland|brasilien|china|nigeria|bulgarien|ukraine|türkei|vietnam|ausland _ abhebungen|abhebung|
eingeloggt|abgebucht|karte|überwiesen|login
0.5 abhebungen|abhebung _ in|aus|rumänien|ausland|karte
0.6 abgeschaltet|ausgeschaltet|deaktiviert|entfernt _ zwei|2fa|zweifaktor|sicherheit
0.5 pfeift|keucht|röchelt
0.5 peng|rumms|verrußt|ruß
0.6 letzte|letzten nachricht|mail|worte|brief
0.5 hund|katze|welpe _ gefressen|verschluckt|gegessen|geleckt|zerbissen
0.6 zittert|sabbert|schäumt|krampft|taumelt|speichelt
0.45 morphin|morphinpflaster|pflaster|fentanyl|methadon|cortison|lithium|opiate
0.6 zugestellt|geliefert|ausgeliefert _ aber|hier _ nichts|nicht|kein|nie
0.6 jemand|fremder|unbekannter _ eingeloggt|angemeldet|ausgeschaltet|abgeschaltet
0.6 gefressen|verschluckt _ zittert|sabbert|krampft|schäumt|apathisch
0.6 gibt es gar nicht
0.6 sicherheit|sicherheitsabteilung|betrugsabteilung _ angerufen|rief
0.5 jetzt _ weg|fehlen|verschwunden
"""
