"""How German customers write about each idea."""

from __future__ import annotations

IDEAS = {
    "late": """
        zu spät|später
        noch|immer|bisher _ nicht|nichts|kein|keine _ da|angekommen|gekommen|erhalten|geliefert|bekommen|zugestellt
        nichts|kein|keine _ angekommen|bekommen|erhalten|gekommen
        wo bleibt|bleiben
        wo ist|sind _ paket|päckchen|bestellung|lieferung|sendung|ware
        wann kommt|kommen|bekomme|erhalte|trifft|wird _ paket|bestellung|lieferung|ware|geliefert|zugestellt
        wie lange _ dauert|dauern|noch|unterwegs|warten|lieferung
        dauert _ lange|ewig
        verspätung|verspätet|verzögerung|verzögert
        warte|warten _ paket|bestellung|lieferung|ware|seit
        verfolgen|sendungsverfolgung|tracking|unterwegs|verschickt|versendet|versandt|status|sendungsnummer
        lieferzeit|lieferdatum|liefertermin|lieferung|geliefert|liefern|zugestellt|zustellung
    """,
    "lost": """
        verloren|verschwunden|verschollen|vermisst|gestohlen
        nie angekommen|erhalten|bekommen|gekommen
        zugestellt|geliefert _ aber|nichts|nicht
        nachbar|nachbarn|nachbarin
    """,
    "damaged": """
        kaputt|beschädigt|zerbrochen|gerissen|zerkratzt|verbeult|beschädigung|schaden|zerbrochene|kaputte
        riss|delle|dellen|kratzer|loch|fleck|flecken|scherben|undicht
    """,
    "defect": """
        defekt|störung|spinnt|mangelhaft|defekte|mangel
        funktioniert|geht|läuft _ nicht|nichts|mehr
        tut sich nichts
        geht|schaltet|startet _ nicht _ an|ein
        geist aufgegeben
    """,
    "warranty": """
        garantie|gewährleistung|garantiezeit|garantiefall
        nach|innerhalb _ monat|monaten|wochen|jahr|jahren _ kaputt|defekt
    """,
    "repair": """
        reparieren|reparatur|repariert|ersatzteil|ersatzteile|instandsetzung|beheben
    """,
    "wrong_item": """
        falsch|falsche|falscher|falsches|falschen
        etwas|ganz anderes
        nicht was ich|wir _ bestellt|wollte
        andere farbe|modell|produkt|artikel
        nicht meine|unsere bestellung|paket
    """,
    "missing": """
        fehlt|fehlen|fehlende|fehlendes|unvollständig
        nicht vollständig|komplett|alles
        war|waren|ist|lag _ nicht _ dabei|drin
        nur ein|eine|eins|1|hälfte|teil _ bekommen|erhalten
        zu wenig
    """,
    "return": """
        retoure|retouren|zurücksenden|zurückschicken|rücksendung|zurückgeben|rückgabe|widerruf|widerrufen
        rücksendeetikett|retournieren|retourenschein|zurückgeschickt|zurückbringen|rückversand
        schicke|schicken|sende|senden|gebe|geben|bringen _ zurück
        will|möchte _ nicht _ mehr|behalten|haben
        nicht|kein|keinen _ gefallen|gefällt|zufrieden|erwartet|vorgestellt
        loswerden
        enttäuscht|bereue
        anders als _ bild|foto|beschrieben|erwartet|gedacht
    """,
    "exchange": """
        umtauschen|umtausch|tauschen|austauschen|ersatz|austausch
        passt|passen|sitzt _ nicht|zu
        zu klein|groß|eng|weit|lang|kurz
        andere|größere|kleinere|falsche|richtige größe|farbe
        nummer größer|kleiner
    """,
    "size": """
        größe|größen|größentabelle|maße|passform|konfektionsgröße
        fällt _ klein|groß|aus
    """,
    "refund": """
        geld|betrag|euro _ zurück|erstattet|wieder
        erstattung|rückerstattung|erstatten|zurückzahlen|rückzahlung|gutschrift|zurückerstattet|zurückbekommen
        rücküberweisung
    """,
    "pay": """
        bezahlen|zahlen|zahlung|bezahlt|zahlungsart|zahlungsarten|zahlungsmethoden|paypal|kreditkarte|lastschrift
        überweisung|überweisen|klarna|visa|mastercard|vorkasse|kasse|giropay
    """,
    "pay_later": """
        ratenzahlung|raten|rechnungskauf|klarna|finanzierung
        auf rechnung|raten
    """,
    "pay_failed": """
        zahlung|bezahlen|karte|kasse|bezahlvorgang _ fehlgeschlagen|klappt|fehler|fehlermeldung
        zahlung|bezahlen|karte|kasse|bezahlvorgang _ abgelehnt|hängt|nicht|abgebrochen
        doppelt|zweimal _ abgebucht|bezahlt|berechnet
        geld _ abgebucht|weg
    """,
    "invoice": """
        rechnung|rechnungen|beleg|quittung|kassenbon|kassenzettel|bon|steuer|buchhaltung|steuerberater
        mehrwertsteuer|kaufbeleg
    """,
    "account": """
        konto|kundenkonto|profil|registrieren|benutzerkonto
    """,
    "login": """
        einloggen|login|anmelden|anmeldung|zugang|eingeloggt|zugangsdaten|ausgesperrt
        komme|kann|kommen _ nicht _ rein|einloggen|anmelden
    """,
    "password": """
        passwort|kennwort|passwörter|pin
        vergessen|zurücksetzen|weiß _ passwort|kennwort|code|login|zugangsdaten
    """,
    "delete_data": """
        löschen|löschung|entfernen|schließen _ konto|daten|profil|kundenkonto
        konto|daten|profil|kundenkonto _ löschen|löschung|entfernen|schließen
        datenschutz|dsgvo
    """,
    "discount": """
        rabatt|rabattcode|gutscheincode|aktionscode|aktion|angebot|angebote|nachlass|coupon|prozente|sale|punkte
        treuepunkte|promocode
        code _ funktioniert|geht|ungültig|nicht|gültig
        reduziert|ermäßigung
    """,
    "price": """
        billiger|günstiger|preis|preise|teurer|preisgarantie|bestpreis
    """,
    "giftcard": """
        gutschein|gutscheine|geschenkkarte|geschenkgutschein|guthaben
    """,
    "gift": """
        geschenk|einpacken|verpacken|geschenkverpackung|geschenkpapier|geburtstag|überraschung|verschenken
    """,
    "hours": """
        öffnungszeiten|geöffnet|offen|geschlossen|öffnen|schließen|sonntag|feiertage|feiertag
        wie lange|bis _ offen|geöffnet|erreichbar
        um wieviel uhr
    """,
    "store": """
        laden|geschäft|filiale|filialen|showroom|standort|ladengeschäft
        wo seid|sind|finde _ ihr|sie|euch
        ansehen|anschauen|anprobieren|vorbeikommen|vorbei
    """,
    "pickup": """
        abholen|abholung|paketshop|packstation|abgeholt|selbstabholung|abholstation|postfiliale
        selbst holen|abholen
    """,
    "address": """
        adresse|lieferadresse|umgezogen|umzug|umziehen|hausnummer|straße|postleitzahl|anschrift|adressänderung
        rechnungsadresse
        andere|falsche|neue|alte _ adresse|anschrift
        an|in|ins|zur _ arbeit|büro|nachbarn|eltern
    """,
    "not_home": """
        zuhause|abwesend|verreist
        niemand|nicht _ hause|zuhause|da
        bote|fahrer|paketbote|zusteller|kurier|postbote
        verpasst|benachrichtigung|zettel
    """,
    "cancel": """
        stornieren|storno|stornierung|storniert|abbestellen|abbrechen|rückgängig|zurückziehen
        aus versehen
        versehentlich|irrtümlich
        doch nicht
        anders überlegt
        brauche|brauchen|benötige _ nicht mehr
    """,
    "change_order": """
        ändern|anpassen|hinzufügen|änderung|korrigieren|nachbestellen|ergänzen
        dazu|extra _ bestellung
        falsch|falsche|falschen _ bestellt|angegeben|eingegeben|angeklickt
    """,
    "stock": """
        vorrätig|lager|verfügbar|ausverkauft|lieferbar|verfügbarkeit|bestand|nachschub
        wieder _ da|lieferbar|verfügbar|rein|vorrätig|bekommen
    """,
    "newsletter": """
        newsletter|abmelden|austragen|spam|werbung|werbemails|werbemail|mailverteiler
        keine|zu _ mails|mail|emails|werbung
    """,
    "shipping_cost": """
        versandkosten|lieferkosten|porto|versandkostenfrei|versand
        kostet|kosten _ versand|lieferung|zustellung|liefern
        kostenlos|gratis|frei _ versand|lieferung|geliefert
        wieviel|viel _ versand|lieferung
    """,
    "abroad": """
        ausland|international|österreich|schweiz|europa|frankreich|belgien|niederlande|holland|insel
    """,
    "speak": """
        anrufen|telefonnummer|telefonisch|mensch|mitarbeiter|sprechen|kundenservice|kundendienst|kontakt|erreichen
        hotline|erreichbar
        per|über|mit telefon
        jemand|jemanden _ sprechen|erreichen
        sprechen _ jemand|jemandem|person
    """,
    "evening": """
        zeitfenster|wunschtermin|uhrzeit|liefertag|wunschtag
    """,
    "manual": """
        anleitung|bedienungsanleitung|gebrauchsanweisung|installieren|anschließen|aufbauen|aufbauanleitung|montage
        einrichten|montieren
        wie _ funktioniert|benutze|geht
    """,
    "care": """
        waschen|bügeln|reinigen|pflege|pflegehinweise|eingelaufen|putzen
    """,
    "material": """
        material|baumwolle|leder|stoff|wolle|nachhaltig|vegan|allergie|allergisch|inhaltsstoffe
    """,
    "review": """
        bewertung|bewertungen|bewerten|rezension|sterne|erfahrung|meinung
    """,
    "jobs": """
        stelle|stellen|bewerben|bewerbung|job|jobs|karriere|praktikum|stellenangebote|ausbildung
    """,
    "business": """
        gewerblich|firma|unternehmen|großhandel|firmenkunde|geschäftskunde|menge|mengen|angebot
    """,
    "subscription": """
        abo|abonnement|kündigen|kündigung|mitgliedschaft|verlängern|mitglied|vertrag
    """,
    "confirmation": """
        bestätigung|bestellbestätigung|bestätigungsmail|auftragsbestätigung
        keine _ mail|email|nachricht|bestätigung
        hat geklappt
    """,
    "old_appliance": """
        altgerät|altgeräte|mitnehmen|entsorgen|entsorgung|recycling
    """,
    "order_how": """
        bestellen|kaufen|warenkorb|einkaufswagen
    """,
}
