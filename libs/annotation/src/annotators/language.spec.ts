import { understand } from '../annotate';

function languageOf(text: string, language?: string) {
  return understand({ text, language, receivedOn: '2025-11-06' }).language;
}

describe('the language of a release', () => {
  it.each([
    ['en', 'The harbour office opened the new quay to traffic after three years of work.'],
    ['de', 'Das Hafenamt hat den neuen Kai nach drei Jahren Bauzeit für den Verkehr freigegeben.'],
    ['fr', 'La capitainerie a ouvert le nouveau quai à la circulation après trois ans de travaux.'],
    ['es', 'La autoridad portuaria abrió el nuevo muelle al tráfico después de tres años de obras.'],
    ['ru', 'Портовое управление открыло новый причал для движения после трёх лет работ.'],
    ['uk', 'Портове управління відкрило новий причал для руху після трьох років робіт.'],
    ['ar', 'افتتحت سلطة الميناء الرصيف الجديد أمام حركة المرور بعد ثلاث سنوات من العمل.'],
    ['zh', '港务局经过三年的施工，新码头正式开放通航。'],
    ['ja', '港湾局は三年間の工事を経て、新しい埠頭を開放しました。'],
  ])('%s is told by its text', (code, text) => {
    expect(languageOf(text)).toBe(code);
  });

  it('is not known for a text without letters, or with too few', () => {
    expect(languageOf('5 / 11 – 2025')).toBeNull();
    expect(languageOf('Ok')).toBeNull();
  });

  it('short texts in a script of one language are still told', () => {
    expect(languageOf('Καλημέρα')).toBe('el');
  });

  it('stated by the sender wins while the text can be in it', () => {
    expect(languageOf('Ok', 'de-AT')).toBe('de');
    expect(languageOf('Порт відкрито', 'uk')).toBe('uk');
    expect(languageOf('The harbour office opened the new quay to traffic after three years of work.', 'ru')).toBe('en');
    expect(languageOf('The harbour office opened the new quay to traffic after three years of work.', 'de')).toBe('en');
  });
});
