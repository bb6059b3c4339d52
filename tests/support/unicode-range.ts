/** Returns the characters of a CSS unicode-range. */
export function charactersIn(range: string): readonly string[] {
	return range.split(',').flatMap((part) => {
		const [first, last = first] = part
			.trim()
			.slice('U+'.length)
			.split('-')
			.map((code) => parseInt(code, 16));
		const count = last! - first! + 1;
		return Array.from({ length: count }, (_, at) => String.fromCodePoint(first! + at));
	});
}
