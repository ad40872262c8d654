import { annotate } from '../annotate';

function rolesIn(text: string): string[] {
  const { entities } = annotate({ text, receivedOn: '2026-03-02', language: 'en' });
  return entities.flatMap(({ name, roles }) =>
    roles.map(
      ({ title, organisation }) => `${name}, ${title}: ${entities.find(({ id }) => id === organisation)?.name ?? '-'}`,
    ),
  );
}

describe('the body of a role', () => {
  it('is the country that its adjective is made from', () => {
    expect(rolesIn('Talks in Iraq began. Iraqi Foreign Minister Salim Darwish spoke first.')).toEqual([
      'Salim Darwish, Iraqi Foreign Minister: Iraq',
    ]);
  });

  it('may stand behind the name', () => {
    expect(rolesIn('Assistant Director Ida Holmqvist of the Baltic Energy Agency signed it.')).toEqual([
      'Ida Holmqvist, Assistant Director: Baltic Energy Agency',
    ]);
  });

  it('is not the region that an office is for', () => {
    expect(rolesIn('Minister for Central Asia Piet Barrow agreed.')).toEqual([
      'Piet Barrow, Minister for Central Asia: -',
    ]);
  });

  it('owns the title and stays outside', () => {
    expect(rolesIn("Harbour Bank's Chief Economist Ida Holmqvist disagreed.")).toEqual([]);
    expect(rolesIn("Harbour Bank's Chief Executive Ida Holmqvist disagreed.")).toEqual([
      'Ida Holmqvist, Chief Executive: Harbour Bank',
    ]);
  });
});
