import { annotate } from '../annotate';

/** Releases of our own making in the languages press offices write to us in; `sentences` are those of the story and its foot. */
const RELEASES = [
  {
    language: 'de',
    text: `Hafenbehörde Nordvik

Nordvik eröffnet neuen Kai

Nordvik, 5. November 2025 – Die Hafenbehörde hat am Montag ihren neuen Kai freigegeben. Der Bau kostete rund 3,5 Mio. Euro, u. a. für Beleuchtung.

„Wir sind bereit. Die Fähren können kommen“, sagte Direktorin Dr. Ida Berg.

Über die Hafenbehörde Nordvik

Die Behörde betreibt seit 1920 den Hafen.

Pressekontakt:
Ola Vik
ola@nordvik.example`,
    kinds: ['issuer', 'headline', 'dateline', 'paragraph', 'paragraph', 'boilerplate', 'boilerplate', 'contact'],
    sentences: 5,
  },
  {
    language: 'fr',
    text: `Nordvik ouvre son nouveau quai

La capitainerie de Nordvik a ouvert lundi son nouveau quai à la circulation. Les travaux ont duré trois ans.

« Nous sommes prêts. Les bateaux peuvent venir », a déclaré M. Berg. Qui viendra le premier ?

À propos de la capitainerie

La capitainerie gère le port depuis 1920.`,
    kinds: ['headline', 'paragraph', 'paragraph', 'boilerplate', 'boilerplate'],
    sentences: 6,
  },
  {
    language: 'es',
    text: `Nordvik abre su nuevo muelle

La autoridad portuaria de Nordvik abrió el lunes su nuevo muelle al tráfico. El Sr. Berg y la Dra. Lie cortaron la cinta.

«Estamos listos», dijo la directora. ¿Quién vendrá primero?

Acerca de la autoridad portuaria

La autoridad gestiona el puerto desde 1920.`,
    kinds: ['headline', 'paragraph', 'paragraph', 'boilerplate', 'boilerplate'],
    sentences: 5,
  },
  {
    language: 'ru',
    text: `Нурдвик открывает новый причал

Портовое управление Нурдвика открыло в понедельник новый причал. На открытии 5 ноября 2025 г. выступил Д.Трефимов, т.е. начальник порта.

«Мы готовы. Суда могут приходить», — заявил он.

Контакты для прессы:
+47 55 50 11 22`,
    kinds: ['headline', 'paragraph', 'paragraph', 'contact'],
    sentences: 4,
  },
  {
    language: 'ar',
    text: `نوردفيك تفتتح رصيفها الجديد

افتتحت سلطة ميناء نوردفيك يوم الاثنين رصيفها الجديد أمام حركة المرور. وقد استغرق العمل ثلاث سنوات.

وقال د. سالم: «نحن مستعدون». هل وصلت السفن؟

نبذة عن سلطة الميناء

تدير السلطة الميناء منذ عام 1920.`,
    kinds: ['headline', 'paragraph', 'paragraph', 'boilerplate', 'boilerplate'],
    sentences: 5,
  },
] as const;

describe('a release in another language than English', () => {
  it.each(RELEASES)(
    '$language: is cut into its parts and sentences like any other',
    ({ language, text, kinds, sentences }) => {
      const record = annotate({ text, receivedOn: '2025-11-06' });
      expect(record.language?.code).toBe(language);
      expect(record.canonical.blocks.map(({ kind }) => kind)).toEqual(kinds);
      expect(record.readability.sentences).toBe(sentences);
      expect(record.warnings.filter(({ code }) => /FAILED|REJECTED/.test(code))).toEqual([]);
    },
  );
});

describe('the working notes of the annotators', () => {
  it('stay out of the record', () => {
    const text = 'Quay opens\n\nThe quay opened on Monday. It is new.';
    const record = annotate({ text, receivedOn: '2025-11-06' });
    expect(record).not.toHaveProperty('words');
    expect(record).not.toHaveProperty('sentences');
    expect(record).not.toHaveProperty('paragraphLanguages');
    expect(record.readability).toMatchObject({ words: 10, sentences: 2 });
  });
});
