"""Words that people of every language write: a message of these alone tells nothing of its language."""

from __future__ import annotations

ANYWHERE = """
ok okay oke hi hey oh ah aha wow hm hmm haha hahaha lol stop sorry super top info test demo
mail email gmail outlook hotmail online offline website web link url blog login logout app apps chat sms mms pdf
jpg png doc zip csv html video audio radio podcast wifi wlan bluetooth usb hdmi ssd gps nfc led lcd pc laptop
notebook tablet smartphone router modem adapter hub server cloud software hardware update updates reset backup
android ios windows mac macbook iphone ipad airpods playstation xbox kindle alexa siri
apple samsung google microsoft sony philips bosch siemens lenovo asus acer dell logitech garmin gopro dyson nike
adidas puma levi ikea lego amazon ebay netflix spotify youtube facebook instagram whatsapp telegram messenger
tiktok twitter linkedin signal skype zoom teams paypal visa mastercard maestro amex klarna sepa iban bic swift
bitcoin dhl ups fedex gls dpd tnt hermes postnl bpost inpost track tracking trace status ref id nr code pin qr
barcode vip pro max mini maxi xs xl xxl xxxl uk eur usd cm mm kg gb mb
hotel taxi bar menu pizza sushi burger cocktail shampoo parfum jeans sneakers shirt sweater hoodie leggings bikini
model newsletter shop shopping checkout
"""
