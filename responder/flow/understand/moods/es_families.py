"""Spanish words that stand for one another in a phrase: each line is a family, named by its first word."""

from __future__ import annotations

FAMILIES = """
lunes martes miércoles jueves viernes sábado domingo ayer anteayer
días día semana semanas mes meses años
minutos minuto min hora horas
tres # dos cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta varias varios
tercera segunda cuarta quinta enésima 2ª 3ª 4ª 2a 3a
nada nunca nadie ningún ninguna jamás
cobrado cobraron cobrasteis cobran cargado cargaron facturado descontado pasado
boda entierro funeral examen entrevista operación mudanza bautizo comunión graduación inauguración oposición|
presentación
mañana hoy tarde noche
viene empieza comienza sale llega cierra despega vienen abre
invitados clientes personas asistentes visitantes alumnos pacientes comensales
estupendo genial fantástico perfecto maravilloso bravo fenomenal bonito bien vaya olé
alguien alguno
explicar explico decir digo repetir pedir llamar escribir reclamar preguntar
cancelado cancelé cancelada anulado rescindido
instaladores instalador técnicos técnico obreros albañiles pintores fontanero montadores operarios
cuatro # media cuarto una dos cuatro cinco seis siete ocho nueve diez once doce
enterramos enterrar entierran incineramos incineran
repartidor mensajero transportista conductor cartero
prometido prometisteis prometieron dijisteis dijeron quedasteis quedaron asegurasteis aseguraron
llamar llamabais llamaríais llamarían llamaban llamarme llamaréis llamaría llamaba avisar contestar responder
maja majo bonito bonita bueno buena práctico práctica cómodo precioso preciosa chulo chula
salgo salimos vuelo volamos viajo viajamos mudamos
vecina vecino marido mujer jefe jefa amigo amiga madre padre hermana hermano compañero hijo hija tía
factura recibo cuenta
"""
