import { understand } from '../annotate';

const STORY =
  'The Harbour Authority of Nordvik opened its new quay to traffic after three years of work, and the first ferry left with two hundred passengers and a brass band on board.';

function embargoOf(line: string) {
  return understand({ text: `${line}\n\nNordvik opens its new quay\n\n${STORY}`, receivedOn: '2025-11-03' }).embargo;
}

describe('an embargo line in another language', () => {
  it.each([
    ['Sperrfrist: 5. November 2025, 14:00 Uhr MEZ', '2025-11-05T14:00:00+01:00'],
    ['SPERRFRIST bis Mittwoch, 5. November 2025, 14.00 Uhr (MEZ)', '2025-11-05T14:00:00+01:00'],
    ['Achtung Sperrfrist: 5.11.2025, 14 Uhr 30 MEZ', '2025-11-05T14:30:00+01:00'],
    ['Gesperrt bis 1. Juli 2025, 10 Uhr MESZ', '2025-07-01T10:00:00+02:00'],
    ['Frei ab 5. November 2025, 12:00 Uhr MEZ', '2025-11-05T12:00:00+01:00'],
    ['Unter Embargo bis 5. November 2025, 9:00 Uhr MEZ', '2025-11-05T09:00:00+01:00'],
    ['Nicht zur Veröffentlichung vor dem 5. November 2025, 14 Uhr MEZ', '2025-11-05T14:00:00+01:00'],
    ["SOUS EMBARGO JUSQU'AU 5 NOVEMBRE 2025 À 14H30 CET", '2025-11-05T14:30:00+01:00'],
    ['Embargo jusqu’au mercredi 5 novembre 2025, 14 h 30 (heure de Paris)', '2025-11-05T14:30:00+01:00'],
    ['Embargo : mardi 1er juillet 2025, 0h01 heure de Paris', '2025-07-01T00:01:00+02:00'],
    ['Ne pas diffuser avant le 5 novembre 2025, 18h00 CET', '2025-11-05T18:00:00+01:00'],
    ['EMBARGO HASTA EL 5 DE NOVIEMBRE DE 2025, 10:00 CET', '2025-11-05T10:00:00+01:00'],
    ['Embargado hasta las 14:00 GMT del 5 de noviembre de 2025', '2025-11-05T14:00:00+00:00'],
    [
      'Bajo embargo hasta el miércoles 5 de noviembre de 2025 a las 00:01 (hora de Madrid)',
      '2025-11-05T00:01:00+01:00',
    ],
    ['No publicar antes del 5 de noviembre de 2025, 14:00 UTC', '2025-11-05T14:00:00+00:00'],
    ['Embargo fino al 5 novembre 2025, ore 14:00 CET', '2025-11-05T14:00:00+01:00'],
    ['SOTTO EMBARGO fino alle ore 14.30 CET del 5 novembre 2025', '2025-11-05T14:30:00+01:00'],
    ['Non diffondere prima delle 18:00 CET del 5 novembre 2025', '2025-11-05T18:00:00+01:00'],
    ['Embargo até 5 de novembro de 2025, 14:00 UTC', '2025-11-05T14:00:00+00:00'],
    ['SOB EMBARGO ATÉ ÀS 10h00 GMT DE 5 DE NOVEMBRO DE 2025', '2025-11-05T10:00:00+00:00'],
    ['Não divulgar antes de 5 de novembro de 2025, 14:00 UTC', '2025-11-05T14:00:00+00:00'],
    ['Эмбарго до 14:00 МСК 5 ноября 2025 года', '2025-11-05T14:00:00+03:00'],
    ['ПОД ЭМБАРГО до 5 ноября 2025 г., 14:00 (по московскому времени)', '2025-11-05T14:00:00+03:00'],
    ['Не публиковать до 10:00 (мск) 5 ноября 2025 года', '2025-11-05T10:00:00+03:00'],
    ['Публикация не ранее 10:00 МСК 5 ноября 2025 года', '2025-11-05T10:00:00+03:00'],
    ['Ембарго до 14:00 (UTC+2) 5 листопада 2025', '2025-11-05T14:00:00+02:00'],
    ['محظور النشر حتى 5 نوفمبر 2025، 14:00 GMT', '2025-11-05T14:00:00+00:00'],
    ['حظر نشر حتى الساعة 14:00 بتوقيت غرينتش 5 نوفمبر 2025', '2025-11-05T14:00:00+00:00'],
    ['Onder embargo tot 5 november 2025, 14:00 uur CET', '2025-11-05T14:00:00+01:00'],
    ['Embargo do 5 listopada 2025, 14:00 CET', '2025-11-05T14:00:00+01:00'],
    ['STRENG VERTRAULICH bis 5. November 2025, 14 Uhr MEZ', '2025-11-05T14:00:00+01:00'],
    ['Frei für alle Medien ab 5. November 2025, 11 Uhr MEZ', '2025-11-05T11:00:00+01:00'],
    ['Sendesperrfrist: 5. November 2025, 11 Uhr MEZ', '2025-11-05T11:00:00+01:00'],
    ['Bitte beachten Sie die Sperrfrist: 5. November 2025, 16 Uhr MEZ', '2025-11-05T16:00:00+01:00'],
    ['À diffuser à partir du 5 novembre 2025 à 6h CET', '2025-11-05T06:00:00+01:00'],
    ['NOTICIA EMBARGADA HASTA LAS 10:00 CET DEL 5 DE NOVIEMBRE DE 2025', '2025-11-05T10:00:00+01:00'],
    ['Embargo: 5 novembre 2025, ore 12 CET', '2025-11-05T12:00:00+01:00'],
    ['Информация под эмбарго до 10.00 МСК 5 ноября 2025 года', '2025-11-05T10:00:00+03:00'],
  ])('%s holds the release until the moment it names', (line, until) => {
    expect(embargoOf(line)).toMatchObject({ kind: 'until', until });
  });

  it.each([
    'Sperrfrist: Mittwoch, 14 Uhr',
    'ACHTUNG! SPERRFRIST!',
    'Sperrfrist: 5. November 2025, 14.00 Uhr',
    'Es gilt das gesprochene Wort – Sperrfrist: Redebeginn',
    'Bitte nicht vor Mittwoch, 14 Uhr, veröffentlichen',
    'Sperrvermerk: nicht vor Beginn der Pressekonferenz',
    'SOUS EMBARGO',
    'Embargo : mercredi 5 novembre, 6 heures',
    'Sous embargo jusqu’à la conférence de presse',
    'Ne pas publier avant la conférence de presse',
    'Información embargada hasta el miércoles',
    'BAJO EMBARGO',
    'EMBARGO: 5 de noviembre de 2025',
    'SOTTO EMBARGO',
    'Embargo fino a mercoledì alle 12',
    'Sob embargo até quarta-feira',
    'Эмбарго до среды',
    'Не для публикации до 5 ноября',
    'محظور النشر حتى يوم الأربعاء',
    'ممنوع النشر قبل الساعة العاشرة',
    '報道解禁:11月5日14時',
    '엠바고: 11월 5일 14시',
    '禁发至11月5日14时',
    'Klausuleret til onsdag kl. 10',
  ])('%s holds the release with no time', (line) => {
    expect(embargoOf(line)).toMatchObject({ kind: 'until', until: null });
  });

  it.each([
    'Zur sofortigen Veröffentlichung',
    'Pour diffusion immédiate',
    'PARA PUBLICACIÓN INMEDIATA',
    'Per diffusione immediata',
    'Para divulgação imediata',
    'Для немедленной публикации',
    'للنشر الفوري',
  ])('%s lets the release go at once', (line) => {
    expect(embargoOf(line)).toMatchObject({ kind: 'immediate', until: null });
  });
});

describe('a headline or a first sentence in another language that is about an embargo, a ban or a seizure', () => {
  it.each([
    'Sperrfrist für das Ausbringen von Gülle beginnt am 1. November 2025',
    'Sperrfrist beim Arbeitslosengeld: Was Arbeitslose ab 1. Januar 2026 wissen müssen',
    'Bundesstraße 27 gesperrt bis Freitag, 7. November 2025',
    'Gesperrt bis Freitag: Brücke über die Nord wird saniert',
    'Film frei ab 12 Jahren startet am 6. November 2025',
    'EU verlängert Waffenembargo bis 31. Juli 2026',
    'Ölembargo: Raffinerie Nordvik stellt um',
    'L’embargo sur le pétrole prolongé jusqu’au 31 juillet 2026',
    'Cuba vit sous embargo depuis 1962',
    'Sous embargo américain, Cuba cherche de nouveaux marchés',
    'Sin embargo hasta el 5 de noviembre de 2025 no hubo acuerdo',
    'Sin embargo, 14:00 es la hora de salida',
    'Embargados los bienes del antiguo alcalde hasta el juicio',
    'El embargo a Cuba cumple 60 años',
    'Embargo de bienes por valor de 14 millones',
    'L’embargo contro Cuba dura da 60 anni',
    'Obra embargada pela prefeitura até 5 de novembro de 2025',
    'Эмбарго на поставки зерна продлено до 31 декабря 2025 года',
    'Россия ввела эмбарго на рыбу до конца 2026 года',
    'Санкции и эмбарго: что изменится с 5 ноября 2025 года',
    'النيابة العامة تقرر حظر النشر في قضية الميناء',
    '大麻解禁をめぐる議論',
    'アユ釣り解禁 11月5日から',
    'Sperrfrist für Mieterhöhungen: Was Mieter wissen müssen',
    'Sperrfrist nach Führerscheinentzug verkürzt',
    'Freigabe ab 16 Jahren: neuer Film startet am 5. November 2025',
    'Frei ab 5. November: Wohnung im Hafen',
    'Veröffentlichung des Berichts am 5. November 2025',
    'Nicht vor 2027: neue Fähre verspätet sich',
    'Nicht vor Freitag wieder befahrbar: A8',
    'Nicht zur Veröffentlichung bestimmt: Tagebuch eines Hafenmeisters',
    'Hafen gesperrt bis 14 Uhr',
    'Ne pas utiliser avant le 5 novembre 2025',
    "Embargo sur le blé: l'UE décide mercredi",
    'Embargo russe: les pêcheurs inquiets',
    'Embargo américain contre Cuba: vote mercredi',
    'No publicar fotos de menores, piden los padres',
    'Embargo preventivo contra la naviera hasta el 5 de noviembre de 2025',
    'Embargo a la naviera por 14 millones',
    'Embargo judicial: la naviera apela',
    'Sem embargo até 2027',
    'Embargo da obra: prefeitura explica',
    'Эмбарго: год спустя',
    'Эмбарго до 2027 года: что дальше',
    'Эмбарго снято',
    'Торговое эмбарго до 5 ноября 2025 года',
    'Не распространять слухи, просит мэр',
    'Публикация отчёта 5 ноября 2025 года',
    'Публикация с 5 ноября 2025 года открыта',
    'محكمة: حظر النشر في قضية الميناء حتى 5 نوفمبر 2025',
  ])('%s holds nothing back', (headline) => {
    expect(understand({ text: `${headline}\n\n${STORY}`, receivedOn: '2025-11-03' }).embargo).toBeNull();
    expect(
      understand({
        text: `Nordvik opens its new quay\n\n${STORY}\n\n${headline}.\n\n${STORY}`,
        receivedOn: '2025-11-03',
      }).embargo,
    ).toBeNull();
  });
});
