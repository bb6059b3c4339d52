/** Writes a time of the hour as minutes and seconds, such as 12:40. */
export function clockText(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Returns the part of all hands that an answer has, from 0 to 1. The first hands of a class do not fill the bar. */
export function shareOf(hands: number, votes: readonly number[]): number {
	return hands / Math.max(10, sumOf(votes));
}

export function sumOf(votes: readonly number[]): number {
	return votes.reduce((sum, hands) => sum + hands, 0);
}
