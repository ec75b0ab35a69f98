/** More answers than this are not of one site: a program that runs for months forgets them and begins again. */
const most = 50_000;

/** Works out each answer once, for what many pages ask again and again. */
export function remembered<Answer>(work: (question: string) => Answer): (question: string) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    const last = known.get(question);
    if (last !== undefined) return last;
    if (known.size >= most) known.clear();
    const answer = work(question);
    known.set(question, answer);
    return answer;
  };
}

/** The same for what is made from one thing, kept as long as that is. */
export function rememberedOf<Source extends object, Answer extends object>(
  work: (source: Source) => Answer,
): (source: Source) => Answer {
  const known = new WeakMap<Source, Answer>();
  return (source) => {
    const answer = known.get(source) ?? work(source);
    known.set(source, answer);
    return answer;
  };
}
