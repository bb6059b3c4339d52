// The server's settings as people type them.

export function linesOf(text: string): readonly string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

export function listOf(text: string): readonly string[] {
	return text
		.split(',')
		.map((member) => member.trim())
		.filter((member) => member !== '');
}

/** `bad` is the first member that is no version, 0 to 255; "" when there is no member: a server knows one. */
export function readVersions(text: string): {
	readonly versions: readonly number[];
	readonly bad: string | null;
} {
	const members = listOf(text);
	const bad = members.find((member) => !/^(0|[1-9]\d{0,2})$/.test(member) || Number(member) > 255);
	if (members.length === 0) return { versions: [], bad: '' };
	return { versions: bad === undefined ? members.map(Number) : [], bad: bad ?? null };
}
