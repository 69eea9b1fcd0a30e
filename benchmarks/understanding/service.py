# ruff: noqa: RUF001 -- a Turkish i without a dot is one
"""Words that customers write to a desk and that lists of running text lack: ours, from general knowledge.

A word stands under a language only where nobody would take it for another of the nine; short forms of chat too.
"""

from __future__ import annotations

from collections.abc import Mapping

SERVICE: Mapping[str, str] = {
    "nl": """
bestelnummer bestelnr ordernr klantnummer klantnr factuurnummer factuurnr verzendlabel retourlabel retourlabeltje
retourformulier retourkosten verzendkosten bezorgkosten bezorgtijd bezorgmoment levertijd levertijden leverdatum
openingsuren openingstijd klantendienst bezorgadres afleveradres factuuradres huisnummer postcode bankrekening
rekeningnummer betaallink betaalbewijs aankoopbewijs garantiebewijs kassabon bonnetje cadeaubon waardebon kortingscode
kortingsbon tegoedbon spaarpunten klantenkaart afspraakje terugbetaling terugbetalen terugstorting geruild omruilen
omgeruild ruilen annuleren geannuleerd opzegging opgezegd opzegtermijn proefperiode maandbedrag incasso aanmaning
pakketje pakje pakketpunt afhaalpunt afhalen ophalen bezorgd bezorger nabezorgen zoekgeraakt kwijtgeraakt beschadigd
gebarsten gescheurd lekt lekkage waarborg reparatie onderdeel onderdelen maattabel uitverkocht nabestelling offerte
inloggen wachtwoord gebruikersnaam bevestigingsmail nieuwsbrief uitschrijven afmelden aanmelden bedankje dankjewel
alvast dossiernummer dossiernr ordernummer offertenummer bvd mvg aub ajb alsjeblieft alstublieft dankuwel goedemiddag
goeiemiddag goeiemorgen goeiedag goeienavond hoihoi doei momentje eventjes nogmaals terugbellen belt mailtje appje
""",
    "en": """
refund refunds refunded reship reshipment unsubscribe unsubscribed backorder backordered restock restocked preorder
checkout voucher vouchers refundable overcharged undelivered unpaid unopened mislabelled faulty defective cracked
scratched chipped wobbly leaking leaks postage parcel parcels courier couriers doorstep letterbox whereabouts overdue
receipt receipts reschedule rescheduled rebook rebooked reimbursement reimburse recieved recieve delievery cancle
adress cheers hiya howdy thankyou thanku ta pls plz ty thx tnx asap gimme gonna wanna dunno anyone someone somebody
anybody nobody afternoon goodbye congrats congratulations whoops oops yeah yep nope yup sizing exchanges storefront
bookkeeping lockout signup timeframe turnaround workaround
""",
    "de": """
bestellnummer bestellnr angebotsnummer vorgangsnummer vorgangsnr hallihallo auftragsnummer auftragsnr kundennummer
kundennr rechnungsnummer rechnungsnr sendungsnummer sendungsverfolgung versandetikett versandlabel rücksendeetikett
rücksendelabel retourenschein retourenlabel rücksendung retoure versandkosten lieferkosten liefertermin lieferzeit
lieferzeiten lieferdatum lieferadresse rechnungsadresse lieferschein öffnungszeit öffnungszeiten kundenservice
kundendienst hausnummer postleitzahl kontonummer zahlungslink zahlungsbeleg kassenbon kassenzettel garantieschein
gutschein gutscheincode rabattcode treuepunkte kundenkarte rückerstattung erstattung erstattet umtausch umtauschen
umgetauscht tauschen stornieren storniert stornierung kündigung gekündigt kündigungsfrist probezeit abbuchung
abgebucht mahnung päckchen packstation abholen abholung zugestellt zustellung zusteller nachlieferung beschädigt
zerbrochen gerissen undicht tropft ersatzteil ersatzteile größentabelle ausverkauft angebot einloggen passwort
benutzername bestätigungsmail newsletterabmeldung abmelden anmelden danke dankeschön dankesehr vielmals schonmal mfg
lg vg bitteschön hallöchen servus grüezi moin tschüssi momentchen nochmals rückruf zurückrufen mailadresse
adressänderung namensänderung lastschrift schade
""",
    "fr": """
remboursement rembourser remboursez remboursé livraison livreur livré livrée livrez colis commande commandé facture
factures bordereau étiquette retourner retourné échanger échangé résilier résiliation résilié désabonner désabonnement
désinscription annuler annulation annulé prélèvement prélevé débité relance mensualité avoir chèque virement suivi
expédié expédition relais rupture réassort devis pointure taille taillent abîmé abîmée cassée fissuré déchiré fuit
fuite défectueux panne pièce dépannage horaires joindre rappeler rappelez injoignable bjr bsr slt cdt cdlt stp rdv mdp
merci mercis bonsoir coucou salut allô dommage connexion identifiant réinitialiser oublié parrainage fidélité
""",
    "es": """
reembolso reembolsar reembolsen reembolsado envío envíos enviado devolución devoluciones devolver devuelvan cambiarlo
cancelen cancelación anulen anulación baja suscripción desuscribir cobraron cobrado cobro recibo albarán pago pagué
seguimiento rastreo extraviado extravío retraso retrasado repartidor mensajero domicilio agotado repuesto reposición
talla tallas roto rota rotos dañado dañada gotea fuga avería averiado tornillo pieza horario horarios mostrador
ayúdenme llámenme llamen avísenme contesten respondan buenas holita gracias muchísimas porfa porfavor xfa felicidades
enhorabuena momentito ratito disculpe disculpen perdone contraseña usuario
""",
    "it": """
rimborso rimborsi rimborsato rimborsare spedizione spedizioni spedito spedite reso resi restituire restituzione
restituito cambiatelo annullate annullare annullamento disdire disdetta disiscrivere addebito addebitato fattura
fatture scontrino ricevuta bonifico tracciamento tracciabilità smarrito smarrita corriere consegna consegnato
consegnate domicilio esaurito ricambio ricambi taglia taglie rotto rotta danneggiato danneggiata perde difettoso
guasto vite orari negozio ehilà richiamatemi chiamatemi aiutatemi rispondete avvisatemi salve buonasera buongiorno
buonpomeriggio grazie cortesemente anticipatamente attimino codice sconto buono preventivo cmq grz
""",
    "pt": """
reembolso reembolsar reembolsem estorno estornar estornado envio encomenda encomendas devolução devoluções devolver
devolvam trocar troquem cancelem cancelamento anulem rescindir rescisão subscrição cobraram cobrança cobrado fatura
faturas boleto nota fiscal recibo pagamento paguei rastreio rastreamento extraviado extraviada atraso atrasado
entregador estafeta morada endereço esgotado tamanho tamanhos partido quebrado quebrada danificado danificada
vazamento avaria avariado parafuso horário atendimento ajudem liguem avisem respondam obrigado obrigada obrigadão obg
vlw blz pfv parabéns momentinho desculpe desculpem perdoe senha oi olá boas gente alguém cadê quedê desculpa gentileza
""",
    "pl": """
zwrot zwroty zwrotu reklamacja reklamacje paczka paczki paczkę przesyłka przesyłki przesyłkę kurier kuriera dostawa
dostawy dostawę wysyłka wysyłki wysłane zamówienie zamówienia zamówień faktura fakturę paragon paragonu przelew
płatność zapłacone zniżka rabat kod etykieta zwrotna wymiana wymienić anulować anulujcie rezygnuję rezygnacja
wypowiedzenie śledzenie zaginęła zaginęło zgubiona spóźniona opóźnienie rozmiar rozmiary uszkodzone uszkodzona
pęknięty cieknie przecieka zepsute zepsuty awaria śrubka części godziny otwarte sklepu pomóżcie zadzwońcie oddzwońcie
odpiszcie witam siema hejka cześć dzięki dziękuję pzdr proszę chwileczkę momencik szkoda gratulacje hasło konto
obsługa klienta adresu
""",
    "tr": """
iade iadesi iadem iadeler iptal iptali kargo kargom kargoya kargonun sipariş siparişim siparişi siparişler teslimat
teslim gönderi gönderim paketim faturam faturası fatura fiş ödeme ödemem ödedim havale taksit indirim kupon kodu
etiketi değişim değiştirin değişiklik üyelik aboneliği takip kayboldu kayıp gecikti gecikme beden bedeni hasarlı kırık
bozuk arızalı sızdırıyor akıtıyor parça vida saati saatleri mağaza müşteri hizmetleri yardım arayın ulaşamıyorum dönün
yanıtlayın selam selamlar merhabalar teşekkürler teşekkür tşk tşkler slm tmm sağolun eyvallah lütfen rica dakika
bekliyorum yazık tebrikler şifre şifrem adresim numarası numaram vazgeçtim param paramı
""",
}
