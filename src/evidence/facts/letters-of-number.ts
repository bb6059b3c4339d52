// Turns a number back into the four bytes that a program read it from, as letters: a length of its own protocol may be
// the beginning of a request.

/** Returns the letters in both orders of bytes. */
export function lettersInBothOrders(number: number): readonly string[] {
	const letters = lettersOfNumber(number);
	return [letters, letters.split('').toReversed().join('')];
}

/** Returns the letters of a number of 32 bits, the highest byte first. */
function lettersOfNumber(number: number): string {
	return [24, 16, 8, 0].map((shift) => String.fromCharCode((number >>> shift) & 0xff)).join('');
}
