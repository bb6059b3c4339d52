// Facts about what the sentence of a program says with its values: which one, why, and on whose side.
import { SOMETIMES } from './compared-facts.ts';
import { found, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import type { SignId, Sign } from '../sign.ts';

export const PROGRAM_FACTS: readonly FactSearch[] = [acceptOfOtherKey];

function signOf({ reading }: Paste, ...ids: readonly SignId[]): Sign | undefined {
	return reading.signs.find(({ id }) => ids.includes(id));
}

/** Reads the value that a client expected, or that it fails only at times: then answers and keys get mixed. */
function acceptOfOtherKey(paste: Paste): FoundFacts | null {
	const { text, reading } = paste;
	const sign = signOf(paste, 'accept-differs') ?? signOf(paste, 'accept-differs-or-missing');
	if (sign === undefined || reading.connections.length > 0) return null;
	const value = /\bexpected\b[^\n]{1,60}?(?<![\w+/])([\w+/]{27}=)/i.exec(text)?.[1] ?? '';
	const sometimes = SOMETIMES.test(text) ? 1 : 0;
	if (value === '' && sometimes === 0) return null;
	const certainty = sign.id === 'accept-differs' ? 'certain' : 'likely';
	return found('accept-of-other-key', sign.range, certainty, null, { value, sometimes });
}
