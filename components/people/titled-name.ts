type Titled = { name: string; title: string };

/** "Trần Thu Cúc, Giám đốc Sở Tài chính"; the name alone where there is no title. */
export const titledName = ({ name, title }: Titled) => (title ? `${name}, ${title}` : name);

/** People to choose from, by name and title. */
export const titledChoices = (people: readonly (Titled & { id: string })[]) =>
  people.map((person) => ({ value: person.id, label: titledName(person) }));
