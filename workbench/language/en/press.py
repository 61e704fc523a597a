"""Word lists that tell names, pictures and outlets apart; all in lower case unless said."""

from __future__ import annotations


def words_of(listed: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(listed.split())


# Offices and callings that stand beside a person's name under a picture.
ROLES = words_of(
    "actor actress activist adviser advisor ambassador analyst archbishop author bishop "
    "campaigner candidate captain chair chairman chairwoman chancellor chief coach colonel "
    "commander commissioner congressman congresswoman counsel delegate deputy diplomat director "
    "doctor envoy executive founder general governor head imam judge king leader lawmaker "
    "lieutenant major manager mayor minister officer official owner pope premier president prime "
    "prince princess professor prosecutor queen representative researcher scientist secretary "
    "senator sheriff singer speaker spokesman spokesperson spokeswoman treasurer veteran "
    "vice"
)

# Capitalised words that make a run of capitals a place, a body or an event, not a person.
NOT_PERSONS = words_of(
    "academy act affairs africa agency agreement airport america army asia association authority "
    "avenue bank bay bill board british bureau capital center central centre chamber china "
    "chinese church city club coalition college commission committee company conference congress "
    "constitution convention corporation council county court cup daily day deal defence defense "
    "department east eastern economic economy election embassy europe european fair federal "
    "federation festival force forces foreign foundation front fund games global government great "
    "group gulf hall high hospital house inc india initiative institute international iran island "
    "islands israel japan korea korean kremlin lake league ltd market middle military ministry "
    "mount movement museum national nations navy network new news north northern nuclear ocean "
    "office olympic organisation organization pacific palace park parliament partnership party "
    "peninsula plan police programme project province public question region report republic "
    "research review river road royal russia russian saudi school sea senate service society "
    "south southern square stadium state states street strait street summit supreme system the "
    "tower trade treaty tribunal ukraine ukrainian union united university university valley "
    "village war week west western white world year zone"
)

# Words that join names under a picture without being names.
NAME_JOINERS = frozenset({"and", "&", "with", "at", "in", "of", "the", "to", "for"})

# Small words inside a person's name.
NAME_PARTICLES = words_of(
    "al ap ben bin da dal de del della der di do dos du e el ibn la le ten ter van von y"
)

# What people are seen to do in a picture, third person singular as captions use it.
PICTURE_VERBS = words_of(
    "addresses applauds appears arrives attends bows boards campaigns carries celebrates chats "
    "cheers clasps climbs delivers departs descends disembarks drives eats embraces enters exits "
    "gestures gives greets holds hugs inspects joins kisses kneels laughs lays leads leaves "
    "listens looks marches meets observes passes plays points poses prays presents raises reacts "
    "reads receives rests rides runs salutes shakes shows sings sits sleeps smiles speaks stands "
    "steps surveys talks testifies toasts tours travels views visits waits walks watches waves "
    "wears works"
)

# People without a name, seen in a picture.
PICTURE_PEOPLE = words_of(
    "boys children commuters crowds demonstrators families farmers firefighters girls men migrants "
    "mourners officers officials passengers pedestrians people police protesters refugees "
    "rescuers residents sailors shoppers soldiers students supporters tourists troops visitors "
    "volunteers voters women workers worshippers"
)

# Last words of the names of newspapers, magazines and stations.
OUTLET_WORDS = words_of(
    "advertiser argus bee broadcasting bulletin chronicle courier daily dispatch echo enquirer "
    "examiner express gazette globe guardian herald independent inquirer insider journal ledger "
    "magazine mail mercury mirror monitor news newspaper observer outlook post press radio record "
    "register reporter review standard star statesman sun telegraph television times tribune tv "
    "voice weekly"
)

# Outlets whose names none of those words end; written as they print themselves.
OUTLETS = frozenset(
    {
        "ABC", "Al Jazeera", "Axios", "BBC", "BBC News", "BBC News World", "Bloomberg",
        "Breitbart", "Buzzfeed", "BuzzFeed", "CBC", "CBS", "CNBC", "CNN", "Daily Maverick",
        "Der Spiegel", "Deutsche Welle", "Dawn", "DW", "El País", "Euronews", "Forbes", "Fortune",
        "France 24", "HuffPost", "Le Monde", "MSNBC", "NBC", "NHK", "Newsweek", "NPR", "PBS",
        "Politico", "POLITICO", "ProPublica", "Quartz", "RT", "Rappler", "RFI", "Semafor", "Slate",
        "The Atlantic", "The Conversation", "The Diplomat", "The Economist", "The Hill",
        "The Hindu", "The Intercept", "The New Yorker", "TIME", "USA TODAY", "USA Today", "VOA",
        "Vice", "Vox", "Wired",
    }
)  # fmt: skip

# Agencies and syndicates: many outlets print what they send.
NETWORKS = frozenset(
    {
        "AAP", "AFP", "ANI", "ANN", "ANSA", "AP", "APA", "Agence France-Presse", "Anadolu",
        "Associated Press", "DPA", "dpa", "EFE", "IANS", "Interfax", "KCNA", "Kyodo", "PA Media",
        "PTI", "Press Association", "Press Trust of India", "Reuters", "TASS",
        "The Associated Press", "The Canadian Press", "Thomson Reuters", "UPI", "Xinhua", "Yonhap",
    }
)  # fmt: skip
NETWORK_ENDINGS = ("news network", "news agency", "news service", "newswire", "news wire")

# Whose credit stands under a picture; a picture's own line, not an agency's report.
PICTURE_AGENCIES = (
    r"getty(?: images)?|afp|epa|reuters|associated press|ap(?: photo)?|bloomberg|shutterstock|"
    r"alamy(?: stock photo)?|xinhua|yonhap|kcna|tass|zuma(?: press)?|polaris|magnum|istock|"
    r"anadolu|dpa|pool|handout|rex|i?stockphoto|wire ?image|facebook|twitter|youtube|instagram"
)


# Before a colon at the head of a line these name what follows, and nobody who speaks.
LABELS = frozenset(
    {"what", "when", "where", "who", "why", "how", "length", "cost", "price", "prices", "time",
     "date", "venue", "tickets", "admission", "read more", "watch", "listen", "note", "address",
     "phone", "tel", "email", "web", "website", "source", "sources", "rating", "director", "cast",
     "running time", "picture", "photo", "image", "credit", "video", "audio", "update",
     "correction",
     "editor's note", "editor’s note", "key points", "analysis", "background", "topics", "location",
     "duration", "distance", "start", "finish", "grade", "difficulty", "verdict", "score", "byline",
     "headline", "dateline", "section", "language", "graphic", "load-date", "publication-type",
     "copyright", "highlight", "subject", "body", "title", "author", "published", "tags"}
)  # fmt: skip
