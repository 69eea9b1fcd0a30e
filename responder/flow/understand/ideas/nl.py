"""How Dutch customers write about each idea."""

from __future__ import annotations

IDEAS = {
    "late": """
        te laat|later
        nog|nogal _ niet|niks|geen|niets _ binnen|aangekomen|gekomen|ontvangen
        nog|nogal _ niet|niks|geen|niets _ bezorgd|gearriveerd|gezien|gehad|geleverd
        niks|niets _ ontvangen|binnen|gekregen|aangekomen|gekomen
        waar blijft|blijven
        waar is|zijn|zit _ pakket|pakje|bestelling|pakketje|zending|spullen|order
        wanneer komt|komen|krijg|ontvang|arriveert|bezorgen
        hoe lang|laat _ duurt|duren|onderweg|wachten|komt
        duurt _ lang|eeuwen|eeuwig
        vertraging|vertraagd
        zit|zitten|sta _ wachten
        wachten|wacht _ pakket|pakje|bestelling
        volgen|track|trace|tracking|trackcode|onderweg|verzonden|verstuurd|status
        levertijd|bezorgtijd|leverdatum|bezorgdatum|bezorging|levering|geleverd|bezorgd|bezorgen
        hoe snel
        laat _ wachten
        binnen hoeveel dagen
        trackingnummer|verzendnummer|traceren|spoedlevering|nageleverd
        nooit iets gehoord
    """,
    "lost": """
        kwijt|verdwenen|spoorloos|vermist|gestolen|kwijtgeraakt
        nooit aangekomen|ontvangen|gekregen|gezien|bezorgd
        afgeleverd|bezorgd _ maar|niks|niets|niet
        buren|buurman|buurvrouw
        niets|niks in _ brievenbus
    """,
    "damaged": """
        kapot|stuk|gebroken|beschadigd|gescheurd|gebarsten|gedeukt|beschadiging|schade
        barst|deuk|deuken|scheur|kras|krassen|gat|vlek|vlekken|scherven|diggelen|lek|lekt|gelekt
        doos _ open|nat|ingedeukt
        aan gruzelementen|diggelen|stukken
        kapotte|gebutst|verkreukeld|geknakt
    """,
    "defect": """
        defect|storing|mankeert|hapert|kuren
        doet|werkt|functioneert _ niet|niks|niets|raar|meer
        doet het _ niet
        gaat|springt|start _ niet _ aan
        ermee opgehouden|gestopt
        geeft geen kik|geluid|beeld|sjoege
        valt|viel _ uit
        begeven|overleden|stukgegaan|kapotgegaan
    """,
    "warranty": """
        garantie|garantietermijn|garantiebewijs
        na|binnen|al _ maand|maanden|week|weken|jaar|jaren _ kapot|stuk|defect
        hoe lang _ garantie|goed|mee
        wettelijke
        coulance|fabrieksfout|productiefout|fabrieksgarantie|conformiteit
    """,
    "repair": """
        repareren|reparatie|gerepareerd|repareer|herstellen|hersteld|gemaakt|opgelost|oplossen|reserveonderdeel
        onderdeel|onderdelen
        kunnen|kan|laten _ maken|fixen
    """,
    "wrong_item": """
        verkeerd|verkeerde|foute|fout
        iets|heel anders
        niet wat ik|we _ besteld|wilde|gevraagd
        andere kleur|model|product|artikel|spullen
        niet mijn|onze bestelling|pakket
        verwisseld
        van|voor iemand anders
    """,
    "missing": """
        ontbreekt|ontbreken|ontbrekende|incompleet|onvolledig
        mis|mist|missen _ iets|onderdeel|artikel|stuk|deel
        niet compleet|volledig|alles|allemaal
        zat|zaten|zit _ niet _ bij|in
        maar|slechts een|één|1|helft|deel _ gekregen|ontvangen|in
        te weinig
    """,
    "return": """
        retour|retourneren|retourzending|retourlabel|retourformulier|retouren|terugsturen|terugzenden
        teruggestuurd|terugbrengen|opsturen|bedenktijd|herroepen|zichttermijn
        stuur|sturen|zenden|breng|brengen|geven|geef _ terug
        niet|toch _ houden|hebben|hoef|hoeft|hoeven
        wil|willen _ vanaf|af
        niet _ naar mijn zin|smaak|bevalt|tevreden|mooi|leuk|verwacht|verwachtte
        valt|viel|vallen _ tegen
        spijt|tegenvaller|miskoop|tegengevallen|bedacht|bedenken
        anders dan|als _ foto|plaatje|gedacht|verwacht
        niet|staat|staan _ mooi|leuk
        retourtermijn|retourbeleid|retourkosten|retourtje|retouradres
        terug naar jullie
    """,
    "exchange": """
        ruilen|omruilen|omwisselen|wisselen|geruild|ruil|inruilen
        past|passen|zit|zitten|valt|vallen _ niet|te|klein|groot|krap|strak|ruim|wijd
        te klein|groot|krap|strak|ruim|wijd|lang|kort|nauw
        andere|grotere|kleinere|verkeerde|juiste maat|maatje|kleur
        maatje|maat groter|kleiner
        zit|valt _ niet lekker|goed
        maatje|maat kleiner|groter
    """,
    "size": """
        maat|maten|maatje|maattabel|matentabel|pasvorm|maatadvies|afmeting|afmetingen|confectiemaat
        klein|groot _ uitvallen|valt|vallen
    """,
    "refund": """
        geld|centen|bedrag|euro|aankoopbedrag _ terug|teruggestort|retour|terugkrijgen|teruggekregen
        terugbetaling|terugbetalen|terugbetaald|terugstorten|teruggestort|restitutie|creditnota|terugboeken
        teruggeboekt
        krijg|krijgen|zie|wacht _ geld|centen
        vergoeding|vergoed|terugstorting|gecrediteerd|crediteren
        aankoop _ terug|vergoed
    """,
    "pay": """
        betalen|betaling|betaald|betaalmethode|betaalmethodes|betaalmogelijkheden|afrekenen|betaal|ideal|paypal
        creditcard|bancontact|klarna|visa|mastercard|pin|pinnen|overmaken|overschrijven|overboeken|bankrekening
        rekeningnummer
        afgerekend|afrekenen
        contant|overschrijving|tikkie|incasso|betaalwijze|betaalwijzen|betaalopties
    """,
    "pay_later": """
        achteraf|termijnen|gespreid|klarna|afterpay|billink|riverty|krediet|spreiden|afbetaling|afbetalen
        salaris|eind|einde _ maand
    """,
    "pay_failed": """
        betaling|betalen|bank|ideal|afrekenen|kaart _ mislukt|lukt|fout|foutmelding|geweigerd|vast|hangt|error|niet
        dubbel|twee|2 keer|maal|betaald|afgeschreven|afgerekend
        dubbel afgeschreven|betaald
        geld _ afgeschreven|weg|eraf
    """,
    "invoice": """
        factuur|facturen|bon|bonnetje|kassabon|aankoopbewijs|aankoopbon|nota|btw|rekening|boekhouding|boekhouder
        belasting|declareren|belastingdienst
        declaratie|onkosten|boekjaar|kwitantie|betaalbewijs
    """,
    "account": """
        account|profiel|registreren|accountgegevens
    """,
    "login": """
        inloggen|login|ingelogd|aanmelden|inlog|inloggegevens|uitgelogd|buitengesloten
        kom|kan _ niet _ in|inkomen
    """,
    "password": """
        wachtwoord|paswoord|password|wachtwoorden|pincode
        vergeten|kwijt|weet|onthouden|herstellen|resetten _ wachtwoord|code|login|inlog|inloggegevens
        nieuw|nieuwe wachtwoord
        resetlink|herstellink|verificatiecode|wachtwoordherstel
    """,
    "delete_data": """
        verwijderen|wissen|opheffen|verwijder _ account|gegevens|profiel|data
        privacy|avg|persoonsgegevens|gegevens|vergeten
        uit jullie systeem|bestand|administratie
        account _ weg|opheffen|verwijderd|verwijder
    """,
    "discount": """
        korting|kortingscode|kortingen|actiecode|promocode|kortingsbon|waardebon|vouchercode|voucher|coupon
        couponcode|aanbieding|aanbiedingen|sale|uitverkoop|studentenkorting|spaarpunten|punten
        code _ werkt|doet|geldig|pakt|accepteert|invullen
        goedkoper|afgeprijsd|afdingen
        welkomstkorting|verjaardagskorting|bonuscode|kassakorting|ledenkorting
        korting _ afgetrokken|verrekend|toegepast|verwerkt
    """,
    "price": """
        goedkoper|duurder|prijs|prijzen|prijsverschil|prijsgarantie|laagste
        elders|andere|ergens _ goedkoper
    """,
    "giftcard": """
        cadeaubon|cadeaukaart|giftcard|cadeaubonnen|tegoedbon|tegoed|waardebon|saldo
        verzilveren|inwisselen|cadeaucheque|cadeaubonnetje
    """,
    "gift": """
        cadeau|cadeautje|kado|kadootje|inpakken|ingepakt|cadeauverpakking|inpakpapier|verrassing|verjaardag|jarig
        kaartje|geschenk|pakpapier|strik|strikje
    """,
    "hours": """
        openingstijden|geopend|open|dicht|gesloten|sluiten|sluit|openen|koopavond|koopzondag|zondag|feestdagen
        hoe|tot laat _ open|terecht|dicht|bereikbaar|winkel
        bereikbaar|bereikbaarheid|feestdag|koningsdag|avondopening
        wanneer _ bereikbaar|open|geopend|dicht
    """,
    "store": """
        winkel|winkels|filiaal|showroom|vestiging|vestigingen|fysieke
        waar zitten|zit|vind _ jullie
        bekijken|passen|proberen|aanraken _ winkel|echt|zien
        langskomen|langs|binnenlopen
    """,
    "pickup": """
        ophalen|afhalen|afhaalpunt|ophaalpunt|servicepunt|pakketpunt|opgehaald|afgehaald|afhaal|postkantoor
        zelf _ halen|komen
    """,
    "address": """
        adres|bezorgadres|afleveradres|adreswijziging|verhuisd|verhuis|verhuizen|huisnummer|straat|postcode
        verhuizing
        ander|verkeerd|nieuw|oud|fout _ adres|huis|werk
        naar|op|bij _ werk|kantoor|buren|ouders
    """,
    "not_home": """
        thuis|afwezig
        niemand|niet _ thuis
        bezorger|bezorgdienst|koerier|postbode|chauffeur
        gemist|briefje
    """,
    "cancel": """
        annuleren|annuleer|geannuleerd|annulering|afbestellen|cancelen|cancellen|afzeggen|intrekken|ongedaan
        terugdraaien|stopzetten|stoppen
        per ongeluk|abuis _ besteld|bestelling|geklikt
        toch _ niet|maar|laat|zitten
        bedacht|bedenk
        hoeft|hoeven|hoef _ niet|niks _ meer
        tegenhouden|afblazen|herroepen|afzien
        niet meer nodig
    """,
    "change_order": """
        wijzigen|aanpassen|veranderen|toevoegen|bijbestellen|aangepast|wijziging|corrigeren
        erbij|extra _ bestelling
        verkeerd|verkeerde _ besteld|ingevuld|aangeklikt|gekozen|opgegeven
    """,
    "stock": """
        voorraad|uitverkocht|leverbaar|beschikbaar|voorradig|aangevuld|verkrijgbaar|backorder
        weer|terug|nog _ binnen|leverbaar|verkrijgbaar|krijgen|verkoop|beschikbaar
        op is|zijn
        seintje|melding|bericht _ weer
        uit het assortiment|collectie
        nog _ te krijgen|koop
        nieuwe lading|levering
    """,
    "newsletter": """
        nieuwsbrief|nieuwsbrieven|afmelden|uitschrijven|spam|reclame|mailtjes|reclamemail|mailinglijst
        uitgeschreven|mails
        geen _ mail|mails|mailtjes|reclame|berichten
        stop|stoppen _ mail|mails|mailen
        jullie mails|mailtjes|reclame|mailings
        van|uit _ lijst|maillijst|mailinglijst
        reclamepost|mailings|mailing
    """,
    "shipping_cost": """
        verzendkosten|bezorgkosten|porto|leveringskosten|portokosten|verzending|verzend
        kost|kosten _ bezorgen|bezorging|verzenden|verzending|opsturen|versturen|thuisbezorgd|levering
        gratis _ verzending|bezorging|bezorgd|verzonden|thuis|opgestuurd
        vanaf welk|hoeveel
    """,
    "abroad": """
        buitenland|belgië|duitsland|frankrijk|internationaal|grens|europa|engeland|spanje|vlaanderen
        waddeneilanden|waddeneiland
    """,
    "speak": """
        bellen|telefoonnummer|telefonisch|mens|medewerker|spreken|klantenservice|bereiken|contact
        per|via|met telefoon
        iemand|mens|persoon _ spreken|lijn|bellen
        spreken|bellen _ iemand
        doorverbinden|terugbellen|teruggebeld|helpdesk|medewerkster
    """,
    "evening": """
        tijdvak|tijdslot|bezorgmoment|tijdstip|dagdeel|leverdag|bezorgdag
        kies|kiezen|bepalen _ dag|moment|tijd|datum|wanneer
    """,
    "manual": """
        handleiding|gebruiksaanwijzing|instructie|instructies|installeren|aansluiten|aangesloten|monteren
        gebruiksaanwijzingen|uitleg|montage|instellen
        hoe _ werkt|gebruik|moet|zet|zetten
    """,
    "care": """
        wassen|strijken|wasvoorschrift|schoonmaken|schoon|onderhoud|onderhouden|krimpt|gekrompen|poetsen
    """,
    "material": """
        materiaal|katoen|leer|stof|wol|gemaakt van|duurzaam|vegan|allergie|allergisch|ingrediënten
    """,
    "review": """
        review|reviews|beoordeling|beoordelen|recensie|recensies|sterren|ervaring|mening
    """,
    "jobs": """
        vacature|vacatures|solliciteren|sollicitatie|werken bij|baan|stage|bijbaan|bijbaantje
    """,
    "business": """
        zakelijk|bedrijf|kvk|btw|groothandel|onderneming|aantallen|bedrijven|offerte
    """,
    "subscription": """
        abonnement|opzeggen|opzegging|verlengen|lidmaatschap|abo|lid
        maandelijks|maandelijkse|proefperiode|proefmaand|opgezegd
        stop|stoppen _ abonnement|lidmaatschap
    """,
    "confirmation": """
        bevestiging|bevestigingsmail|orderbevestiging|bestelbevestiging
        geen _ mail|mailtje|bericht|bevestiging _ gehad|ontvangen|gekregen
        gelukt|doorgekomen|aangekomen _ bestelling
    """,
    "old_appliance": """
        oude|oud _ meenemen|mee|inleveren|ophalen
        afval|recyclen|recycling|wegdoen|inleveren
    """,
    "order_how": """
        bestellen|bestel|kopen|koop|winkelmandje|winkelwagen|mandje
    """,
}
