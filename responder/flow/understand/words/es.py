"""Spanish courtesies."""

from __future__ import annotations

GREETING = "hola buenas buenos días dias tardes noches saludos estimado estimada estimados hello buen día"
GREETED = "a todos todas todo el mundo equipo señor señora señores qué que tal y sr sra hay alguien ahí"
THANKS = """
gracias perfecto genial vale ok okay estupendo entendido resuelto solucionado adiós adios listo excelente fantástico
agradezco agradecido agradecida hasta chao fenomenal
"""
THANKED = "gracias agradezco agradecido agradecida"
BESIDE_THANKS = """
muchas muchísimas mil muy bien por la su tu el rápida respuesta ayuda todo de acuerdo y sí no antemano luego mañana
pronto buen fin semana día tarde noche buenas buenos días que tenga tengas un una ya funciona está eso es información
amable les os le te tiempo atención rapidez claro igualmente feliz con sus vuestra vuestro a usted ustedes
cordial cordiales tan muchísimo rápido amabilidad gentileza detalle señor señora sr sra verdad así lo hacemos hago
haré ti arreglado hecho está pensar en ello paciencia comprensión molestia interés ha he llegado llegó recibido yupi
bien qué se arreglara arreglado alegro alegra espero entonces
"""
SIGN_OFF = "saludos atentamente cordialmente abrazo atte"
OPT_OUT = (
    "stop", "baja", "darme de baja", "dar de baja", "alto", "parar", "cancelar suscripción", "desuscribir",
    "desuscribirme", "no más mensajes", "no quiero más mensajes", "no me escriban más", "dejen de escribirme",
    "no me envíen más mensajes", "sí parar", "basta de mensajes", "quiero darme de baja", "baja todo",
    "paren", "no me escriban", "no me manden más mensajes", "no más correos", "déjenme en paz",
)  # fmt: skip
OPT_IN = ("start", "alta", "darme de alta", "suscribir", "suscribirme", "iniciar", "volver a suscribirme", "sí start")
POLITE = "por favor porfa porfavor gracias"
# Answers to "did this help?"
YES = "sí si claro exacto efectivamente"
SOLVED = "ayudó ayudado sirvió servido resuelto solucionado arreglado funciona funcionó encontrado suficiente listo"
NO = "no nop lamentablemente desgraciadamente"
NOT = "tampoco nada"
AFTER_NO = "me ha han se está esta estaba lo fue era funciona funcionó funciono sirve sirvió ayudó ayudo ayuda es he"
BESIDE_YES = """
eso esto me ha he lo la le ya está todo bien muy es fue yo mi pregunta problema respuesta gracias muchas perfecto
genial vale ahora aún todavía más sigue sin y el se con que de mucho ayuda un una
"""
