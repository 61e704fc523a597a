"""One invented story in many languages, each with one quotation, for tests of language."""

from __future__ import annotations

STORIES = {
    "de": (
        "Der Bürgermeister von Altenried hat am Montag angekündigt, die alte Brücke über den "
        "Fluss im Herbst zu schließen. „Wir können die Sicherheit der Fußgänger nicht länger "
        "garantieren“, sagte er nach der Sitzung des Stadtrats. Die Händler am Markt "
        "fürchten um ihre Kundschaft."
    ),
    "fr": (
        "Le maire de Valcombe a annoncé lundi que le vieux pont serait fermé à l’automne. « "
        "Nous ne pouvons plus garantir la sécurité des passants », a-t-il déclaré après la "
        "réunion du conseil. Les commerçants du marché craignent pour leur clientèle."
    ),
    "es": (
        "El alcalde de Villarroja anunció el lunes que el viejo puente se cerrará en otoño. "
        "«Ya no podemos garantizar la seguridad de los peatones», dijo tras la reunión del "
        "concejo. Los comerciantes del mercado temen perder a sus clientes."
    ),
    "it": (
        "Il sindaco di Borgonuovo ha annunciato lunedì che il vecchio ponte sarà chiuso in "
        "autunno. «Non possiamo più garantire la sicurezza dei passanti», ha detto dopo la "
        "riunione del consiglio. I negozianti del mercato temono per i loro clienti."
    ),
    "pt": (
        "O prefeito de Vila Serena anunciou na segunda-feira que a velha ponte será fechada "
        "no outono. “Já não podemos garantir a segurança dos pedestres”, disse ele depois da "
        "reunião da câmara. Os comerciantes do mercado temem perder os clientes."
    ),
    "nl": (
        "De burgemeester van Oudewater heeft maandag aangekondigd dat de oude brug in de "
        "herfst dichtgaat. “We kunnen de veiligheid van voetgangers niet langer garanderen”, "
        "zei hij na de raadsvergadering. De winkeliers op de markt vrezen voor hun klanten."
    ),
    "sv": (
        "Borgmästaren i Granby meddelade på måndagen att den gamla bron ska stängas i höst. "
        "”Vi kan inte längre garantera säkerheten för fotgängarna”, sade han efter mötet. "
        "Handlarna på torget är oroliga för sina kunder."
    ),
    "pl": (
        "Burmistrz Starego Dworu zapowiedział w poniedziałek, że stary most zostanie "
        "jesienią zamknięty. „Nie możemy już zagwarantować bezpieczeństwa pieszych”, "
        "powiedział po posiedzeniu rady. Kupcy z rynku obawiają się o swoich klientów."
    ),
    "ru": (
        "Мэр Старогорска сообщил в понедельник, что старый мост осенью закроют. «Мы больше "
        "не можем гарантировать безопасность пешеходов», — сказал он после заседания совета. "
        "Торговцы на рынке опасаются за своих покупателей."
    ),
    "uk": (
        "Мер Старогірська повідомив у понеділок, що старий міст восени закриють. «Ми більше "
        "не можемо гарантувати безпеку пішоходів», — сказав він після засідання ради. "
        "Торговці на ринку побоюються за своїх покупців."
    ),
    "ko": (
        "옛골시 시장은 월요일 오래된 다리를 가을에 폐쇄하겠다고 밝혔다. “더 이상 "
        "보행자의 안전을 보장할 수 없습니다”라고 그는 회의가 끝난 뒤 말했다. "
        "시장 상인들은 손님이 줄어들 것을 걱정하고 있다."
    ),
    "ja": (
        "古川市の市長は月曜日、古い橋を秋に閉鎖すると発表した。"
        "「歩行者の安全をこれ以上保証できません」と会議の後に述べた。"
        "市場の商人たちは客が減ることを心配している。"
    ),
    "zh": (
        "旧河市市长星期一宣布，老桥将于秋季关闭。他在会议后说：“我们再也无法保证行人的安全。"
        "”市场上的商户担心顾客会减少。"
    ),
    "ar": (
        "أعلن رئيس بلدية النهر القديم يوم الاثنين أن الجسر القديم سيغلق في الخريف. وقال بعد "
        "الاجتماع: «لم نعد قادرين على ضمان سلامة المشاة». ويخشى التجار في السوق على زبائنهم."
    ),
    "tr": (
        "Eskiköprü belediye başkanı pazartesi günü eski köprünün sonbaharda kapatılacağını "
        "duyurdu. “Yayaların güvenliğini artık garanti edemeyiz” dedi toplantıdan sonra. "
        "Çarşı esnafı müşterilerini kaybetmekten korkuyor."
    ),
    "fi": (
        "Vanhansillan kaupunginjohtaja ilmoitti maanantaina, että vanha silta suljetaan "
        "syksyllä. ”Emme voi enää taata jalankulkijoiden turvallisuutta”, hän sanoi "
        "kokouksen jälkeen. Torin kauppiaat pelkäävät asiakkaidensa puolesta."
    ),
    "da": (
        "Borgmesteren i Gammelby meddelte mandag, at den gamle bro lukkes til efteråret. »Vi "
        "kan ikke længere garantere fodgængernes sikkerhed«, sagde han efter mødet. De "
        "handlende på torvet er bange for at miste kunder."
    ),
    "vi": (
        "Thị trưởng Cầu Cũ hôm thứ Hai thông báo cây cầu cũ sẽ đóng cửa vào mùa thu. “Chúng "
        "tôi không thể bảo đảm an toàn cho người đi bộ nữa”, ông nói sau cuộc họp."
    ),
    "id": (
        "Wali kota Jembatan Lama mengumumkan pada hari Senin bahwa jembatan tua itu akan "
        "ditutup pada musim gugur. “Kami tidak dapat lagi menjamin keselamatan pejalan "
        "kaki,” katanya setelah rapat."
    ),
}
