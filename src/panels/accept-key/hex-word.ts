/** Writes a word of 32 bits as eight hex digits. */
export function hexWord(word: number): string {
	return (word >>> 0).toString(16).padStart(8, '0');
}
