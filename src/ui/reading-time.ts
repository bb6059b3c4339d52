/** A person reads about 200 English words a minute. */
const WORD_MS = 60_000 / 200;
/** A person reads about 300 Chinese characters a minute. */
const CHARACTER_MS = 60_000 / 300;
const LEAST_MS = 3000;

/** Returns how long a person needs to read a text, in milliseconds, and never less than three seconds. */
export function readingMs(text: string): number {
	const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	const words =
		text.match(/[\p{Script=Latin}\p{Number}]+(?:[’'.-][\p{Script=Latin}\p{Number}]+)*/gu)?.length ??
		0;
	return Math.max(LEAST_MS, characters * CHARACTER_MS + words * WORD_MS);
}
