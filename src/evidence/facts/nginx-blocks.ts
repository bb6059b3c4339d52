// Blocks of a configuration of nginx: each place that passes requests on, with the settings that are in force there. By
// nginx.org, proxy_set_header is inherited from the level above only if the level has none of its own.

export interface NginxLocation {
	/** Holds what stands behind `location`; it is empty for what stands in no location. */
	readonly path: string;
	/** Holds the address of proxy_pass; it is empty if the location passes nothing on. */
	readonly passes: string;
	/** Lists the proxy_set_header that are in force. */
	readonly headers: readonly string[];
	/** Lists those of the levels above that its own hide. */
	readonly hidden: readonly string[];
	readonly version: string;
	/** Is set if a file is included that may set more. */
	readonly includes: boolean;
	/** Lists the ports at which its server listens. */
	readonly ports: readonly string[];
	readonly from: number;
	readonly to: number;
}

interface Block {
	readonly name: string;
	readonly path: string;
	readonly parent: Block | null;
	readonly headers: string[];
	readonly ports: string[];
	version: string;
	passes: string;
	includes: boolean;
	from: number;
	to: number;
}

const TOKEN =
	/\b(location|server|http|if|limit_except)\b([^;{}\n]{0,200})\{|\{|\}|\b(proxy_pass|proxy_set_header|proxy_http_version|include|listen)\s{1,20}([^;{}\n]{1,300});/g;
/** Matches files that come with nginx and set neither Upgrade nor Connection. */
const KNOWN_FILES = /\b(?:proxy_params|mime\.types|fastcgi\w*|uwsgi_params)\b/;
const MOST = 2000;

/** Returns the places of a configuration, in their order. */
export function nginxLocations(text: string): readonly NginxLocation[] {
	const root = blockOf('', '', null, 0);
	const blocks: Block[] = [root];
	let block: Block = root;
	let count = 0;
	for (const match of text.matchAll(TOKEN)) {
		if (++count > MOST) break;
		const [whole, name, path = '', directive, value = ''] = match;
		if (whole.endsWith('{')) {
			block = blockOf(name ?? '', path.trim(), block, match.index);
			blocks.push(block);
		} else if (whole === '}') block = block.parent ?? root;
		else set(block, directive!, value.trim(), match.index, match.index + whole.length);
	}
	// What a location lacks may stand behind the end of the paste.
	if (block.name === 'location') block.includes = true;
	return blocks
		.filter((one) => one.name === 'location' || one.passes !== '')
		.map((one) => locationOf(one));
}

function blockOf(name: string, path: string, parent: Block | null, at: number): Block {
	const empty = { headers: [], ports: [], version: '', passes: '', includes: false };
	return { name, path, parent, ...empty, from: at, to: at };
}

function set(block: Block, directive: string, value: string, from: number, to: number): void {
	// What stands in an `if` is of the place around it.
	const own = /^(?:if|limit_except)$/.test(block.name) && block.parent ? block.parent : block;
	if (directive === 'proxy_set_header') own.headers.push(value);
	else if (directive === 'proxy_http_version') own.version = value;
	else if (directive === 'listen') own.ports.push(/(?:^|:)(\d{2,5})\b/.exec(value)?.[1] ?? '');
	else if (directive === 'include') own.includes ||= !KNOWN_FILES.test(value);
	else {
		own.passes = value;
		own.from = from;
		own.to = to;
	}
}

function locationOf(block: Block): NginxLocation {
	const levels: Block[] = [];
	for (let one: Block | null = block; one !== null; one = one.parent) levels.push(one);
	const setting = levels.find(({ headers }) => headers.length > 0);
	const above = levels.slice(setting === undefined ? 0 : levels.indexOf(setting) + 1);
	return {
		path: block.path,
		passes: block.passes,
		headers: setting?.headers ?? [],
		hidden: above.flatMap(({ headers }) => headers),
		version: levels.find(({ version }) => version !== '')?.version ?? '',
		includes: levels.some(({ includes }) => includes),
		ports: levels.flatMap(({ ports }) => ports),
		from: block.from,
		to: block.to,
	};
}

const PREFIX = /^(?:(=|\^~)\s{1,8})?["']?(\/[^\s"']{0,200})["']?$/;

/**
 * Returns the place that takes a request for a path, by the rules of `location`; null if none does, or if an expression
 * may take it: those are not run here.
 */
export function locationFor(
	locations: readonly NginxLocation[],
	path: string,
): NginxLocation | null {
	const named = locations.filter((one) => one.path !== '' && !one.path.startsWith('@'));
	const prefixes = named.map((one) => ({ one, match: PREFIX.exec(one.path) }));
	const fitting = prefixes.filter(({ match }) => {
		if (match === null) return false;
		return match[1] === '=' ? match[2] === path : path.startsWith(match[2]!);
	});
	const exact = fitting.find(({ match }) => match![1] === '=');
	const longest = fitting.toSorted((a, b) => b.match![2]!.length - a.match![2]!.length)[0];
	const chosen = exact ?? longest;
	const isOpen = prefixes.some(({ match }) => match === null);
	if (chosen === undefined || (isOpen && chosen.match![1] === undefined)) return null;
	return chosen.one;
}

/** Returns the prefix of a location, without its modifier. */
export function prefixOf({ path }: NginxLocation): string {
	return PREFIX.exec(path)?.[2] ?? '';
}

export type Lack = 'upgrade' | 'connection' | 'version' | 'inherit';

/** Returns the first thing that a place lacks to pass an upgrade on; null for nothing. */
export function lackOf({ headers, hidden, version }: NginxLocation): Lack | null {
	const upgrade = (one: string) => /^Upgrade\s{1,20}(?!["']{2})\S/i.test(one);
	if (!headers.some(upgrade)) return hidden.some(upgrade) ? 'inherit' : 'upgrade';
	// Without the setting nginx sends `Connection: close`.
	if (!headers.some((one) => /^Connection\s{1,20}["']?(?:\$|[^"']{0,40}\bupgrade\b)/i.test(one)))
		return 'connection';
	return /^(?:1\.1|2)$/.test(version) ? null : 'version';
}
