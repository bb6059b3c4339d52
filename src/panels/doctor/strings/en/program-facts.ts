// Holds the words of the facts that the sentence of a program gives with its values.
import type { FactText, FactWords } from '../fact-text.ts';

type ProgramFact = 'accept-of-other-key';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
const all = (...sentences: readonly string[]) => sentences.filter((one) => one !== '').join(' ');

export const programFacts: Pick<FactWords, ProgramFact> = {
	'accept-of-other-key': ({ value, sometimes }) =>
		fact(
			all(
				`The response is a 101, but its Sec-WebSocket-Accept is not that of the key in the request${value === '' ? '' : ` (${value} was expected)`}.`,
				sometimes === 1
					? 'A server that computed it wrongly would fail every time. So this may be the response to another request: one client object that connects twice, a cache, or a hop that mixes them.'
					: '',
			),
			sometimes === 1
				? 'Make a new client object for each connection, wait for the end of one attempt before the next, and let no hop store responses.'
				: 'Compute Base64(SHA-1(key + GUID)) from the key of this very request, and let no cache or proxy answer with a stored response.',
			'Does it fail every time, and which key and accept value do request and response have?',
		),
};
