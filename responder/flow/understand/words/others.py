# ruff: noqa: RUF001 -- a Turkish i without a dot is one
"""Frequent words of other languages: to answer in them where templates exist, else to know a stranger."""

from __future__ import annotations

FR = """
de je est pas le la les vous un il que et à en une ce qui ça tu dans pour des du moi on me elle avec mais sur
au ne a bien nous oui mon ma mes tout sont plus si ai suis se te faire être avoir j'ai c'est n'est d'un d'une
qu'il qu'est l'ai n'ai s'il votre vos notre son sa ses leur cette cet ces comme peut peux pouvez veux voudrais
quand comment pourquoi où quoi quel quelle rien jamais toujours encore très aussi alors donc parce sans
chez depuis avant après aujourd'hui demain hier jour semaine mois an ans heure bonjour bonsoir salut merci
cordialement madame monsieur commande colis livraison livré reçu paiement payé facture remboursement retour
client problème question adresse compte passe mot annuler prix article taille magasin ouvert horaires
aux par ou était fait dit deux trois non même lui ils elles fois ici là homme femme quelqu'un beaucoup
"""

ES = """
de que no la el es y en lo un por qué me una te los se con para mi está si bien pero yo eso las su tu aquí
del al como le más esto ya todo esta vamos muy hay ahora algo estoy tengo nada cuando cómo dónde quién
porque también este ser sin gracias hola buenos buenas días tardes noches señor señora favor usted ustedes
nosotros ellos ella él puedo puede pueden quiero quiere tiene tienen hacer hace ha he han sido soy son era fue
pedido paquete entrega envío recibido pago pagado factura reembolso devolución devolver cliente problema
pregunta dirección cuenta contraseña cancelar precio producto tienda horario abierto hoy mañana ayer semana mes
año hora dos tres sobre desde hasta entre después antes siempre nunca mucho otra otro mismo donde cual
"""

IT = """
di che non è la il un e per in una sono mi si ho lo ma ti ha cosa le con i no da se come del io questo qui
hai bene sei tu al solo della me gli più mio perché tutto te ci era lei ne fare sì così mia quando quello
alla dove chi anche ora nel molto quanto grazie ciao buongiorno buonasera salve ordine pacco consegna
ricevuto pagamento pagato fattura rimborso reso cliente problema domanda indirizzo prezzo prodotto negozio
oggi domani ieri settimana mese anno ora due tre sempre mai niente qualcosa nostro vostro loro essere avere
vorrei posso può possono voglio suo sua dei delle degli nella sul sulla
"""

PT = """
que o não de a é e eu você do um para me uma com no está em se os bem na isso por mas meu aqui da como ele te
tudo ela estou mais sim foi ou vai muito tem só minha agora são ser eles vou então quem tenho as
quando onde porque também nós já obrigado obrigada olá bom boa dia tarde noite senhor senhora favor pedido
encomenda entrega recebi pagamento pago fatura reembolso devolução cliente problema pergunta endereço conta
preço produto loja hoje amanhã ontem semana mês ano hora dois três nunca sempre nada algo ao pelo pela seu sua
"""

PL = """
nie to się w na i z że jest do co jak mnie ale tak za mi o ja a już ty czy tu jestem dla tym ten po go ma
był od jej jego są ci być może bardzo gdzie kiedy dlaczego kto tylko teraz wszystko też mam masz chcę proszę
dziękuję dzień dobry cześć witam zamówienie paczka dostawa płatność faktura zwrot klient problem pytanie adres
konto cena dziś jutro wczoraj tydzień miesiąc rok godzina dwa trzy nigdy zawsze nic coś przez przed
"""

TR = """
bir bu ne ve için mi de çok ben o var değil ama da sen evet hayır iyi şey daha yok benim onu seni bana sana
nasıl neden nerede kim gibi kadar sonra her biz siz onlar tamam merhaba teşekkürler teşekkür ederim lütfen
günaydın sipariş kargo teslimat ödeme fatura iade müşteri sorun soru adres hesap fiyat ürün mağaza bugün yarın
dün hafta ay yıl saat iki üç hiç her hep zaman ile olarak olan olduğu mı mu musunuz istiyorum
"""
