"""A simulated population of the United Kingdom, recorded more than once with errors: forename, surname, dob, postcode, sex, UPRN.
usage: python people.py OUT.csv TRUTH.csv [--records 1000000] [--people 600000] [--seed 1] [--missing 1.0]
Households of couples, families of one surname, sons named after fathers, twins, moves, marriages; typing errors, nicknames, wrong
and missing dates, properties and postcodes; names go with ethnic groups. The standard library alone. OUT may be .parquet where pyarrow
is installed (then with person_id, household_id and ethnic_group, as ../shared/peers/splink_people.py wants it)."""
import argparse, csv, random, sys

ap = argparse.ArgumentParser()
ap.add_argument('out'); ap.add_argument('truth'); ap.add_argument('--records', type=int, default=1000000); ap.add_argument('--people', type=int, default=600000); ap.add_argument('--seed', type=int, default=1); ap.add_argument('--noise', type=float, default=1.0)
A = ap.parse_args(); R = random.Random(A.seed); N = A.noise
GROUPS = [('white british', .78), ('south asian', .09), ('black african', .04), ('eastern european', .05), ('mixed or other', .04)]
ON = 'b br c ch d f g h j k l m n p r s sh t th v w z'.split(); VO = 'a e i o u ai ee ia ou ea'.split(); CO = 'n r l s t m d k ck nd rt th ll y son ton ley man er ia a'.split()


def word(n, r):
    return ''.join(r.choice(ON) + r.choice(VO) for _ in range(n)) + r.choice(CO)


NAMES = {}
EN_M = 'oliver george harry noah jack leo oscar charlie jacob thomas william james henry joshua alexander daniel samuel joseph david michael john robert peter paul andrew mark stephen richard christopher anthony matthew benjamin edward luke ryan adam liam kevin brian alan keith graham colin ian neil simon derek roy raymond kenneth dennis ronald arthur albert frederick ernest walter harold frank stanley leonard eric philip martin nigel gary barry trevor stuart craig darren wayne lee jamie scott ben toby archie alfie theo freddie logan max isaac ethan mason finley lucas'.split()
EN_F = 'olivia amelia isla ava emily sophia grace mia poppy ella lily evie jessica charlotte sophie lucy chloe hannah rebecca sarah laura emma claire nicola karen susan margaret patricia christine jean linda barbara janet elizabeth mary ann maureen joan doris edith dorothy hilda irene joyce kathleen sheila brenda pamela carol jacqueline julie tracey sharon deborah helen alison jane amanda samantha michelle lisa kelly donna katie gemma amy stacey kerry victoria rachel natalie stephanie jennifer megan georgia bethany molly holly daisy freya rosie millie'.split()
for g, _ in GROUPS:
    r = random.Random(g)
    extra = 400 if g != 'white british' else 900
    NAMES[g] = dict(M=(EN_M if g in ('white british', 'mixed or other') else []) + [word(r.choice((1, 2)), r) for _ in range(extra)], F=(EN_F if g in ('white british', 'mixed or other') else []) + [word(r.choice((1, 2)), r) + 'a' for _ in range(extra)],
                    S=[word(r.choice((1, 2, 2)), r) + r.choice(('', '', 'son', 's', 'ton', 'ley', 'ford')) for _ in range(14000 if g == 'white british' else 2500)])
NICK = {'william': ['will', 'bill'], 'robert': ['rob', 'bob'], 'thomas': ['tom'], 'james': ['jim', 'jamie'], 'michael': ['mike'], 'david': ['dave'], 'christopher': ['chris'], 'anthony': ['tony'], 'matthew': ['matt'], 'benjamin': ['ben'], 'samuel': ['sam'], 'joseph': ['joe'], 'daniel': ['dan'], 'alexander': ['alex'], 'andrew': ['andy'], 'stephen': ['steve'], 'elizabeth': ['liz', 'beth'], 'katie': ['kate'], 'margaret': ['maggie'], 'patricia': ['pat'], 'susan': ['sue'], 'rebecca': ['becky'], 'jennifer': ['jenny'], 'victoria': ['vicky'], 'samantha': ['sam'], 'deborah': ['debbie'], 'charlotte': ['lottie'], 'edward': ['ed', 'ted'], 'richard': ['rick', 'dick'], 'philip': ['phil'], 'peter': ['pete'], 'nicola': ['nicky'], 'jessica': ['jess']}


def zipf(names, s=.6):
    return names[min(int(len(names) * R.random() ** (1 / (1 - s) / 1.6)), len(names) - 1)]


AREAS = ['n', 's', 'e', 'w', 'b', 'm', 'l', 'g'] + [a + b for a in 'bcdlnprstw' for b in 'adehlnrst']
places = []


def place():
    if not places or R.random() < 1 / 14:
        a = R.choice(AREAS); places.append(f"{a}{R.randint(1, 30)} {R.randint(1, 9)}{R.choice('abdefghjlnpqrstuwxyz')}{R.choice('abdefghjlnpqrstuwxyz')}".upper())
        place.left = 14
    return places[-1]


uprn = 10_000_000


def home():
    global uprn; uprn += R.randint(1, 9); return place(), uprn


def born(lo, hi):
    y = R.randint(lo, hi); return f'{y}-{R.randint(1, 12):02d}-{R.randint(1, 28):02d}'


people, hh = [], 0
while len(people) < A.people:
    g = R.choices([x for x, _ in GROUPS], [w for _, w in GROUPS])[0]; n = NAMES[g]; s = zipf(n['S'], .7); h = home(); hh += 1; kind = R.random(); fam = []

    def add(first, sur, sex, dob): fam.append(dict(f=first, s=sur, x=sex, d=dob, g=g, h=h, hh=hh))
    if kind < .28: x = R.choice('MF'); add(zipf(n[x]), s, x, born(1930, 2003))
    elif kind < .52:
        y = R.randint(1930, 1995); add(zipf(n['M']), s, 'M', born(y - 3, y + 3)); add(zipf(n['F']), s if R.random() < .7 else zipf(n['S'], .7), 'F', born(y - 3, y + 3))
    else:
        y = R.randint(1955, 1995); lone = R.random() < .25
        if not lone: add(zipf(n['M']), s, 'M', born(y - 3, y + 3))
        add(zipf(n['F']), s if R.random() < .7 else zipf(n['S'], .7), 'F', born(y - 3, y + 3))
        for _ in range(R.choice((1, 1, 2, 2, 2, 3, 3, 4))):
            x = R.choice('MF'); d = born(min(2022, y + 18), min(2023, y + 40)); first = zipf(n[x])
            if x == 'M' and not lone and R.random() < .04: first = fam[0]['f']
            add(first, s, x, d)
            if R.random() < .016: z = R.choice('MF'); add(zipf(n[z]), s, z, d)
    people += fam
people = people[:A.people]; total = len(people)
KEYS = 'qwertyuiopasdfghjklzxcvbnm'


def typo(s):
    if len(s) < 3: return s
    i = R.randrange(len(s)); k = R.random(); c = R.choice(KEYS)
    if k < .35: return s[:i] + c + s[i + 1:]
    if k < .6: return s[:i] + s[i + 1:]
    if k < .8: return s[:i] + c + s[i:]
    return s[:i] + s[i + 1:i + 2] + s[i:i + 1] + s[i + 2:]


def record(p):
    f, s, d, x, (pc, u) = p['f'], p['s'], p['d'], p['x'], p['h']
    if R.random() < .06 * N and f in NICK: f = R.choice(NICK[f])
    if R.random() < .03 * N: f = typo(f)
    if R.random() < .015 * N: f = zipf(NAMES[p['g']][x])
    if R.random() < .035 * N: s = typo(s)
    if x == 'F' and R.random() < .045 * N: s = zipf(NAMES[p['g']]['S'], .7)
    if R.random() < .008 * N: f, s = s, f
    r = R.random()
    if r < .08 * N: d = ''
    elif r < .10 * N: i = R.choice([2, 3, 5, 6, 8, 9]); d = d[:i] + R.choice('0123456789') + d[i + 1:]
    elif r < .11 * N: d = d[:4] + '-' + d[8:] + '-' + d[5:7]
    elif r < .12 * N: d = d[:4] + '-01-01'
    if R.random() < .12 * N: pc, u = R.choice(people)['h']
    r = R.random()
    if r < .03 * N: pc = typo(pc.lower()).upper()
    elif r < .06 * N: pc = ''
    if R.random() < .15 * N: u = ''
    r = R.random()
    if r < .003 * N: x = 'F' if x == 'M' else 'M'
    elif r < .02 * N: x = ''
    return f, s, d, pc, x, u


counts = [1] * total
for _ in range(A.records - total): counts[int(total * R.random() ** 1.1)] += 1
order = [i for i, c in enumerate(counts) for _ in range(c)]; R.shuffle(order)
rows = [record(people[i]) for i in order]
if A.out.endswith('.parquet'):
    import pyarrow as pa, pyarrow.parquet as pq
    c = list(zip(*rows)); text = lambda v: pa.array([str(x) if x != '' else None for x in v], pa.string())
    pq.write_table(pa.table(dict(record_id=pa.array(range(len(rows)), pa.int64()), forename=text(c[0]), surname=text(c[1]), dob=text(c[2]), sex=text(c[4]), postcode=text(c[3]), uprn=text(c[5]), person_id=pa.array(order, pa.int64()), household_id=pa.array([people[i]['hh'] for i in order], pa.int64()), ethnic_group=text([people[i]['g'] for i in order]))), A.out)
else:
    with open(A.out, 'w', newline='') as f:
        w = csv.writer(f); w.writerow('record_id forename surname dob postcode sex uprn'.split()); w.writerows((k, *r) for k, r in enumerate(rows))
with open(A.truth, 'w', newline='') as f:
    w = csv.writer(f); w.writerow(['record_id', 'ethnic_group', 'person_id']); w.writerows((k, people[i]['g'], i) for k, i in enumerate(order))
