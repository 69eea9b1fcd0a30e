"""Spanish phrases by which somebody wants no messages any more, or wants them again."""

from __future__ import annotations

STOP = """
no necesito|quiero|deseo|queremos|necesitamos vuestra|vuestro|su|la|el|vuestros|sus|esta|este newsletter|boletín|
boletin|
mensajes|correos|mails|publicidad
no me|nos escriban|escribáis|escribas|escriba|contacten|contactéis|contacte|contactes|molesten|molestéis|moleste|
molestes
no me|nos manden|mandéis|mandes|mande|envíen|enviéis|envíes|envíe|envien _ mensajes|mensaje|correos|mails|emails|sms|
publicidad|whatsapps|nada|notificaciones|promociones|ofertas|avisos|propaganda|spam
no quiero|deseo|queremos|deseamos|quisiera|necesito _ recibir|tener|ver|saber _ nada|mensajes|mensaje|correos|mails|
emails|
sms|publicidad|whatsapps|notificaciones|promociones|ofertas|propaganda|spam
no quiero|deseo|queremos|deseamos|necesito más|ningún|ninguna|mas|vuestros|sus|vuestra|su _ mensajes|mensaje|correos|
mails|
emails|sms|publicidad|whatsapps|notificaciones|promociones|ofertas|propaganda|spam
no quiero|deseo|queremos que me|nos escriban|escribáis|contacten|contactéis|molesten|molestéis
no manden|mandéis|mandes|envíen|enviéis|envíes más|mas mensajes|correos|mails|sms|publicidad|whatsapps|notificaciones
no más|mas mensajes|correos|mails|emails|sms|publicidad|whatsapps|notificaciones|promociones|spam
sacadme|sáquenme|sácame|saquenme|sacame|quítenme|quitadme|quítame|quitenme|bórrenme|borradme|bórrame|borrenme|
elimínenme|
eliminadme|elimíname|eliminenme|retírenme _ lista|listas|base|fichero|agenda
quiten|borren|eliminen|borrad|quitad|eliminad|saquen mi número|numero|correo|teléfono|telefono|nombre _ lista|listas|
base|
fichero|agenda
dejad|dejen|deja|paren|parad|basta de escribirme|molestarme|contactarme|escribirnos|molestarnos
dejad|dejen|deja|paren|parad|basta de mandarme|enviarme|mandarnos|enviarnos _ mensajes|correos|mails|emails|sms|
publicidad|
whatsapps|notificaciones|promociones|ofertas|cosas|propaganda
dejadme|déjenme|déjame|dejenme|dejame en|tranquilo|tranquila paz
dejadme|déjenme|déjame|dejenme|dejame tranquilo|tranquila
dadme|denme|dame|deme|dénme|darme|darnos|dennos de baja
darse|doy|damos de baja
basta|paren|stop|parad|alto de|con|los _ mensajes|correos|mails|emails|sms|publicidad|whatsapps
"""
AGAIN = """
quiero|quisiera|querría|deseo|gustaría|queremos _ volver a recibir|tener _ mensajes|correos|mails|noticias|avisos|
novedades|ofertas|notificaciones
quiero|quisiera|querría|deseo|gustaría|queremos _ recibir|tener _ mensajes|correos|mails|noticias|avisos|novedades|
ofertas|
notificaciones _ otra|nuevo _ vez
quiero|quisiera|querría|deseo|gustaría|queremos _ recibir|tener _ mensajes|correos|mails|noticias|avisos|novedades|
ofertas|
notificaciones de nuevo
quiero|quisiera|querría|deseo|gustaría|queremos _ recibir|tener de|otra nuevo|vez _ mensajes|correos|mails|noticias|
avisos|novedades|ofertas|notificaciones
pueden|podéis|puedes|ya|puede volver|pueden|podéis a|volver _ escribirme|mandarme|contactarme|enviarme _ mensajes
pueden|podéis|puedes|puede volver a escribirme|contactarme
volved|vuelvan|vuelve|vuelva a mandarme|enviarme _ mensajes|correos|mails|noticias|avisos|novedades|ofertas
volved|vuelvan|vuelve|vuelva a escribirme|contactarme
dadme|denme|dame|deme|darme de alta
ponedme|ponme|póngame|pónganme|apuntadme|apúntame|apúntenme|inscribidme otra|de vez|nuevo _ lista|boletín
"""
# Who writes or not: a report, no wish.
REPORTED = """
ustedes|vosotros|ellos|ella|él no
"""
BESIDE = """
yo me nos más mas por favor porfa gracias ya nunca nada ni de del a la las los vuestra vuestro su sus esta este y que
quiero queremos mensajes correo whatsapp sms newsletter publicidad todo toda otra vez ahora mismo en también recibir
me había dado de baja pero al final
"""
