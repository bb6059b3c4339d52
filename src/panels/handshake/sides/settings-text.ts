// Reads and writes the server's settings as text.

export function settingLines(text: string): readonly string[] {
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

/**
 * Reads a list of versions. `bad` is the first member that is not a version from 0 to 255. It is "" if there is
 * no member, because a server knows at least one version.
 */
export function readVersions(text: string): {
	readonly versions: readonly number[];
	readonly bad: string | null;
} {
	const members = listOf(text);
	const bad = members.find((member) => !/^(0|[1-9]\d{0,2})$/.test(member) || Number(member) > 255);
	if (members.length === 0) return { versions: [], bad: '' };
	return { versions: bad === undefined ? members.map(Number) : [], bad: bad ?? null };
}
