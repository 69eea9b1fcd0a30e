"""How English customers write about each idea."""

from __future__ import annotations

IDEAS = {
    "late": """
        too late|later
        not|hasn't|hasnt|haven't _ arrived|come|received|delivered|here|shown|arrive|turned
        havent|never|nothing|didn't|didnt _ arrived|come|received|delivered|here|shown|arrive|turned
        still|been waiting|wait
        where is|are|my|the _ parcel|package|order|delivery|shipment|stuff
        where's _ parcel|package|order|delivery|shipment|stuff
        when will|does|do|should _ arrive|come|get|receive|delivered|here|expect
        how long _ take|takes|delivery|arrive|get|come
        taking|takes forever|ages|long
        delay|delayed|overdue
        track|tracking|trace|shipped|dispatched|shipment|transit
        delivery|deliver|delivered|arrival|arrive|arrived
    """,
    "lost": """
        lost|missing|vanished|stolen|disappeared|misplaced
        never arrived|received|came|got|delivered|saw|turned
        says delivered|arrived
        neighbour|neighbor|neighbours|neighbors
        can't|cant|cannot find
    """,
    "damaged": """
        broken|damaged|cracked|torn|ripped|dented|smashed|shattered|scratched|damage
        crack|dent|tear|scratch|scratches|hole|stain|stains|leaks|leaking|leaked
        in pieces|bits
        fell|falls|falling apart
    """,
    "defect": """
        defective|faulty|malfunction|malfunctioning|glitch
        doesn't|doesnt|don't|dont|not _ work|working|works|function|charging|start
        won't|wont|isn't|isnt|stopped|never _ work|working|works|function|charging|start
        won't|wont|doesn't|doesnt|not _ turn|switch|power|start
        nothing happens
        gave|given up
        died|dead
    """,
    "warranty": """
        warranty|guarantee|guaranteed
        after|within _ month|months|weeks|year|years _ broke|broken|stopped|works
        under warranty|guarantee
    """,
    "repair": """
        repair|repaired|repairs|fix|fixed|fixing|mend|mended|spare|parts
    """,
    "wrong_item": """
        wrong|incorrect
        something|totally|completely different|else
        not what i|we _ ordered|wanted|asked
        different colour|color|model|product|item
        not my|our order|parcel|package
    """,
    "missing": """
        incomplete|missing
        not complete|everything|all|included
        wasn't|wasnt|weren't|werent|isn't|isnt|not _ in|inside|included _ box|package|parcel
        only one|1|half|part|got|received
        too few|short
    """,
    "return": """
        return|returns|returning|returned|returnable|send|sending|sent|give|giving|take|taking|ship _ back
        return|returns|returning|returned|label
        don't|dont|do not|no longer _ want|need|like _ it|this|them|these|anymore
        not _ happy|satisfied|like|expected|thought
        get rid
        changed _ mind
        cooling|withdrawal
        looks|look different
        disappointed|disappointing|regret
    """,
    "exchange": """
        exchange|swap|exchanged|swapping|exchanging|replace|replacement|swapped
        doesn't|doesnt|don't|dont|didn't|didnt|not|won't|wont _ fit|fits
        too small|big|tight|loose|large|long|short|wide
        another|different|bigger|smaller|larger|wrong|right size|colour|color
    """,
    "size": """
        size|sizes|sizing|measurements|dimensions|fitting
        runs small|large|big
    """,
    "refund": """
        refund|refunded|refunds|reimburse|reimbursed|reimbursement|chargeback
        money|cash|payment _ back|returned
        get|give|want|getting _ money|cash _ back
    """,
    "pay": """
        pay|paying|payment|payments|paid|checkout|paypal|visa|mastercard|transfer|amex
    """,
    "pay_later": """
        instalments|installments|klarna|afterpay
        pay|paying _ later|afterwards
    """,
    "pay_failed": """
        payment|card|checkout|paying|transaction _ failed|declined|error|rejected|fail|fails
        payment|card|checkout|paying|transaction _ stuck|not|won't|wont|doesn't|doesnt|denied
        charged|paid|billed|debited _ twice|double|two
        double|twice _ charged|paid|billed
        money _ gone|taken|left|debited
    """,
    "invoice": """
        invoice|invoices|receipt|receipts|bill|vat|tax|accountant|accounting|bookkeeping|expense|expenses
        proof _ purchase
    """,
    "account": """
        account|profile|username|register
    """,
    "login": """
        login|signin|credentials
        log|sign|logged|logging|signing in|into
        can't|cant|cannot|unable _ get|log|sign _ in|into
        locked out
    """,
    "password": """
        password|passwords|passcode|pin
        forgot|forgotten|lost|reset|remember|change _ password|login|code|passcode|pin
    """,
    "delete_data": """
        delete|remove|erase|close|wipe|deactivate _ account|data|profile|details|information
        gdpr|privacy
    """,
    "discount": """
        discount|coupon|voucher|promo|promotion|promotional|code|deal|deals|sale|offer|offers|points|loyalty
        code _ not|doesn't|doesnt|won't|wont|invalid|expired|work|accept
        percent|% off
    """,
    "price": """
        cheaper|price|prices|pricing|expensive|match|cost|costs
    """,
    "giftcard": """
        giftcard|voucher|balance
        gift card|voucher|certificate|cards
    """,
    "gift": """
        gift|present|wrap|wrapped|wrapping|giftwrap|birthday|surprise
    """,
    "hours": """
        open|opening|close|closed|closing|hours|sunday|holidays
        what time|until|till|late
    """,
    "store": """
        shop|store|stores|showroom|branch|locations|located
        where are you
        see|try|look|view _ person|store|shop|real
        visit|drop|come by
    """,
    "pickup": """
        pickup|collect|collection|locker|picked
        pick|picking _ up
        click collect
    """,
    "address": """
        address|moved|postcode|zip|street|postal
        wrong|different|new|old|another|change _ address|house|home
        send|deliver|sent|delivered|ship _ work|office|neighbour|neighbor|parents
    """,
    "not_home": """
        nobody|no|not|wasn't|wasnt|won't|wont _ home|in
        courier|driver|postman|carrier|redeliver|redelivery
        missed delivery|parcel|package|you
    """,
    "cancel": """
        cancel|cancelled|canceled|cancellation|cancelling|canceling|revoke|undo|stop
        by mistake|accident
        accidentally|mistakenly
        changed _ mind
        don't|dont|do not _ send|ship|need|want
        no longer _ need|want
    """,
    "change_order": """
        change|amend|edit|modify|alter|add|adjust|update|correct
        add|added _ order
        ordered _ wrong
    """,
    "stock": """
        stock|available|availability|restock|restocked|sold|backorder|preorder
        back|again _ in|stock|available|sale
        sold out
    """,
    "newsletter": """
        newsletter|newsletters|unsubscribe|spam|advertising|advertisements|marketing|mailing
        no|stop|too|many _ emails|mails|mailings
        stop _ emailing|mailing
    """,
    "shipping_cost": """
        postage|shipping|freight|delivery
        free _ shipping|delivery|postage
        how much|cost|costs _ shipping|delivery|deliver|send|ship|postage
    """,
    "abroad": """
        abroad|international|internationally|overseas|europe|germany|belgium|france|netherlands|uk|usa
    """,
    "speak": """
        call|speak|talk|human|agent|representative|contact|reach
        on|by|over|via phone|telephone
        phone|telephone number
        speak|talk|real|actual _ person|someone|human
    """,
    "evening": """
        slot|timeslot
        choose|pick|select|schedule _ day|time|date|slot
    """,
    "manual": """
        manual|instructions|instruction|install|connect|assemble|assembly|setup|guide|installation
        how do|does|to _ work|use|set
    """,
    "care": """
        wash|washing|washed|clean|cleaning|shrink|shrunk|maintain|maintenance
    """,
    "material": """
        material|materials|cotton|leather|fabric|wool|vegan|sustainable|allergy|allergic|ingredients
    """,
    "review": """
        review|reviews|rating|feedback|stars
    """,
    "jobs": """
        job|jobs|vacancy|vacancies|hiring|career|careers|internship
    """,
    "business": """
        business|company|wholesale|bulk|corporate|vat|quote
    """,
    "subscription": """
        subscription|subscribe|subscriptions|membership|renew|renewal|unsubscribe|plan|member
    """,
    "confirmation": """
        confirmation|confirmed|confirm
        no|not|never|haven't|havent|didn't|didnt _ email|mail|message|confirmation
        went through
    """,
    "old_appliance": """
        recycle|recycling|dispose|disposal|scrap
        old _ appliance|machine|one|away
    """,
    "order_how": """
        order|ordering|buy|purchase|basket|cart
    """,
}
