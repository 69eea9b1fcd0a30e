"""German words, the most frequent first."""

from __future__ import annotations

COMMON = """
ich die der das und ist nicht es sie zu ein du in den mit mir wir was mich von auf wie eine für dass hat
haben sind war aber so habe dich bin kann mein er an ja im noch nur hier wenn als einen bei um da dem des dir
ihr auch aus doch oder uns wird sich wo meine schon nach am hast alles mal nein keine kein jetzt
bist man gut werden immer einer sehr können will wieder ihn muss ihnen warum mehr zum zur etwas wer weiß
diese dieser dieses diesen sein seine seiner ihre ihren ihrer unser unsere euch euer vom gibt
geht machen macht mach gehen komme kommt kommen sehen sagen sagt gesagt möchte möchten wollen würde
würden könnte könnten sollte soll sollen müssen darf dürfen wurde wurden waren hatte hatten wäre hätte
weil denn damit bis vor über unter zwischen gegen ohne durch seit während ob obwohl dann also
nichts niemand jemand alle viel viele wenig andere anderen einfach eigentlich vielleicht natürlich leider
wann welche welcher welches wieviel wohin woher weshalb wieso
hallo guten morgen abend tag moin servus sehr geehrte geehrter damen herren liebe lieber danke dank bitte
vielen freundliche freundlichen grüße grüßen mfg gruß
heute gestern woche wochen tage tagen monat monate jahr jahre stunde stunden uhr zeit montag dienstag
mittwoch donnerstag freitag samstag sonntag letzte letzten nächste nächsten schnell später bald nie
bestellung bestellt bestellen paket päckchen lieferung geliefert liefern erhalten bekommen bekomme versand
versendet verschickt zahlung bezahlt bezahlen zahlen rechnung geld zurück rückerstattung erstattung
rücksendung retoure zurückschicken zurücksenden kundenservice kundendienst frage fragen problem funktioniert
kaputt beschädigt defekt falsch falsche öffnungszeiten geöffnet laden termin adresse ändern konto passwort
kennwort vergessen rabatt gutschein beschwerde nummer bestellnummer antwort nachricht anrufen telefon
mitarbeiter hilfe helfen kündigen kündigung abo stornieren garantie größe farbe produkt artikel preis kosten
neue neuen neues erste ersten zwei drei vier fünf sechs sieben acht zehn
mann frau kind kinder leute menschen haus leben dinge ding welt groß klein lang lange besser beste
schön schlecht richtig sicher genau gerade ganz gar nun dort wirklich eben etwa bereits trotzdem
getan gemacht gewesen geworden gegangen gekommen finden findet gefunden lassen lässt denke glaube
verstehe sprechen spricht spreche steht stehen bleibt bleiben brauche braucht gern gerne warten warte
"""
