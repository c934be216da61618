"""A set like Splink's historical_50k: figures of the past with heavy errors, about ten records a person.
usage: python historical.py OUT.csv TRUTH.csv [--people 5150] [--seed 1]
What is known of the real set and imitated here: 50,578 records of 5,156 people, 303,961 pairs; forename there in 99.9%, surname 91%,
place of birth 86%, postcode and date of birth 77%, occupation 50% of records; among pairs of one person forenames are the same in 57%,
surnames in 71%; titles stand in names' places (first name 'sir' in 2.5%, surname 'baronet' in 1.2%); families share names, places and
titles. The standard library alone."""
import argparse, csv, random

ap = argparse.ArgumentParser()
ap.add_argument('out'); ap.add_argument('truth'); ap.add_argument('--people', type=int, default=5150); ap.add_argument('--seed', type=int, default=1)
A = ap.parse_args(); R = random.Random(A.seed)
MALE = 'william john thomas george henry james charles robert edward richard joseph francis samuel frederick alexander arthur david walter alfred edmund philip hugh andrew albert benjamin daniel michael peter ernest herbert percy reginald ralph roger stephen matthew christopher nicholas patrick lionel cecil gilbert simon anthony augustus leonard harold sidney stanley horace edwin theodore ambrose basil bernard cuthbert denis eric frank geoffrey humphrey isaac jacob kenneth laurence maurice nathaniel oliver oscar owen rowland rupert silas timothy tobias valentine vincent wilfred'.split()
FEMALE = 'mary elizabeth anne jane margaret catherine sarah charlotte emily alice frances harriet caroline florence louisa eleanor dorothy edith ellen emma helen isabella julia lucy martha maria rose susan violet winifred agnes amelia beatrice constance eliza ethel georgiana gertrude grace hannah henrietta ida jessie kate lilian mabel matilda maud millicent nancy olive rachel rebecca ruth sophia'.split()
NICK = dict(william='will bill willie'.split(), thomas=['tom'], john=['jack', 'johnny'], robert='bob rob robin'.split(), edward='ned ted ed'.split(), henry=['harry', 'hal'], james=['jim', 'jimmy'], charles=['charlie'], richard=['dick', 'rick'], joseph=['joe'], samuel=['sam'], francis=['frank'], frederick=['fred', 'freddie'], alexander=['alex', 'sandy'], elizabeth='liz lizzie betty bess'.split(), margaret='maggie meg peggy'.split(), mary=['molly', 'polly'], catherine=['kate', 'kitty'], anne=['annie', 'nan'], sarah=['sally'], george=['georgie'], arthur=['art'], david=['dave'], michael=['mike'], benjamin=['ben'], daniel=['dan'])
SYL1 = 'ash bar black brad brook bur cal car chat clif cot cran dal den dun elm fair farn grant green hal ham hart hol kel kirk lang law led mar mel mil mor nor oak pem pen ram red rich rob rod row saw sel shel stan stan stock sut thorn trent wal war wat wel west whit wil win wood wor'.split()
SYL2 = 'ton ley ford ham by worth field wood den bury well man son er ing ville low stone brook land more by gate house wick cock ett more'.split()
COMMON = 'smith jones williams brown taylor davies wilson evans thomas johnson roberts walker wright robinson thompson white hughes edwards green hall lewis harris clarke jackson wood turner martin cooper hill ward moore morris'.split()
OCC = ['politician'] * 60 + ['writer'] * 30 + ['painter'] * 25 + ['cricketer'] * 40 + ['military personnel'] * 15 + ['actor'] * 15 + ['engineer'] * 10 + ['botanist'] * 8 + ['composer'] * 8 + ['architect'] * 9 + ['physician'] * 12 + ['priest'] * 10 + ['lawyer'] * 9 + ['judge'] * 6 + ['poet'] * 8 + ['photographer'] * 6 + ['association football player'] * 25 + ['rugby union player'] * 10 + ['explorer', 'historian', 'geologist', 'chemist', 'mathematician', 'philosopher', 'diplomat', 'sculptor', 'journalist', 'banker', 'naturalist', 'surgeon', 'translator', 'theologian', 'astronomer', 'banker'] * 2
TITLE = ['baronet'] * 12 + ['baron', 'earl', 'viscount', 'duke', 'knight'] * 1


def surname():
    return R.choice(COMMON) if R.random() < .25 else R.choice(SYL1) + R.choice(SYL2)


def code():
    return ''.join(R.choice('abcdefghilmnoprstw') for _ in range(R.choice((1, 2, 2))))


PLACES = []
for i in range(1500):
    area = code() if i < 110 else PLACES[R.randrange(110)][1]
    PLACES.append((R.choice(SYL1) + R.choice(SYL2) if i else 'london', area, [f'{area}{R.randint(1, 40)}' for _ in range(R.randint(1, 6) if i else 30)]))
WEIGHTS = [1 / (i + 3) ** .8 for i in range(len(PLACES))]


def unit(out):
    return f"{out} {R.randint(1, 9)}{R.choice('abdefghjlnpqrstuwxyz')}{R.choice('abdefghjlnpqrstuwxyz')}"


def typo(s):
    if len(s) < 3: return s
    i = R.randrange(len(s)); k = R.random(); c = R.choice('abcdefghijklmnopqrstuvwxyz')
    if k < .35: return s[:i] + c + s[i + 1:]
    if k < .6: return s[:i] + s[i + 1:]
    if k < .8: return s[:i] + c + s[i:]
    return s[:i] + s[i + 1:i + 2] + s[i:i + 1] + s[i + 2:]


def digit(day):
    i = R.choice([2, 3, 5, 6, 8, 9]); return day[:i] + R.choice('0123456789') + day[i + 1:]


people = []
while len(people) < A.people:
    family = surname(); place = R.choices(PLACES, WEIGHTS)[0]; size = R.choice((1, 1, 1, 1, 1, 2, 2, 3)); noble = R.random() < .12
    base = R.randint(1600, 1920)
    for k in range(size):
        female = R.random() < .16; pool = FEMALE if female else MALE
        first = pool[min(int(R.expovariate(1 / 11)), len(pool) - 1)]
        if k and R.random() < .35 and not female: first = people[-1]['first']
        year = base + (R.randint(20, 40) * k if R.random() < .5 else R.randint(-12, 12))
        day = f'{year}-01-01' if R.random() < .22 else f'{year}-{R.randint(1, 12):02d}-{R.randint(1, 28):02d}'
        where = place if R.random() < .7 else R.choices(PLACES, WEIGHTS)[0]
        out = R.choice(where[2])
        people.append(dict(first=first, middle=R.choice(pool) if R.random() < .45 else '', sur=family, title=R.choice(TITLE) if noble and not female else '', alias=surname() if (R.random() < .10 or female and R.random() < .4) else '',
                           dob=day, place=where, codes=[unit(out)] + [unit(R.choice(where[2])) for _ in range(R.choice((0, 0, 1, 1, 2)))], occ=R.choice(OCC), occ2=R.choice(OCC) if R.random() < .3 else ''))
with open(A.out, 'w', newline='') as f, open(A.truth, 'w', newline='') as t:
    w = csv.writer(f); w.writerow('unique_id first_name surname dob postcode_fake birth_place occupation'.split()); tw = csv.writer(t); tw.writerow(['record_id', 'person_id'])
    for p, x in enumerate(people):
        bad_dob = R.random() < .12; bad_occ = R.random() < .42; bad_code = R.random() < .1; bad_place = R.random() < .08
        for k in range(max(1, min(40, int(R.gammavariate(4.2, 2.35))))):
            first, last = x['first'], x['sur']
            r = R.random()
            if r < .12 and first in NICK: first = R.choice(NICK[first])
            elif r < .17 and x['middle']: first = x['middle']
            elif r < .21 and x['title']: first = 'sir'
            elif r < .225: first = R.choice(('sir', 'dr', 'rev', 'lord', 'captain', 'mr'))
            r = R.random()
            if x['alias'] and r < .35: last = x['alias']
            elif x['title'] and r < .30: last = x['title']
            elif r < .02 and x['middle']: last = x['middle']
            if R.random() < .12: first = typo(first)
            if R.random() < .10: last = typo(last)
            if R.random() < .02: first, last = last, first
            dob = x['dob']
            r = R.random()
            if bad_dob or r < .125: dob = ''
            elif r < .21: dob = digit(dob)
            elif r < .24: dob = dob[:4] + '-01-01'
            elif r < .25: dob = dob[:5] + dob[8:] + '-' + dob[5:7] if int(dob[8:]) < 13 else dob
            pc = R.choice(x['codes']) if R.random() < .4 else x['codes'][0]
            r = R.random()
            if bad_code or r < .135: pc = ''
            elif r < .2: pc = unit(R.choice(x['place'][2]))
            elif r < .24: pc = typo(pc)
            bp = '' if bad_place or R.random() < .06 else x['place'][0] if R.random() < .93 else R.choices(PLACES, WEIGHTS)[0][0]
            if bp and R.random() < .03: bp = typo(bp)
            oc = '' if bad_occ or R.random() < .14 else (x['occ2'] or x['occ']) if R.random() < .25 else x['occ']
            rid = f'P{p}-{k + 1}'
            w.writerow([rid, first, '' if R.random() < .085 else last, dob, pc, bp, oc]); tw.writerow([rid, p])
