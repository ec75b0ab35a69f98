/** Works out each answer once, for what many pages ask again and again; for questions that are few. */
export function remembered<Answer>(work: (question: string) => Answer): (question: string) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    const answer = known.get(question) ?? work(question);
    known.set(question, answer);
    return answer;
  };
}
