// Reads heads copied from the pane of a browser's developer tools. A field is `name: value`, or its name and
// its value are in lines of their own. The titles of the pane say whose fields follow; without a title the
// pseudo-header fields or the Sec-WebSocket fields tell. The part "General" is known by its names too, because a
// selection often begins below its title.
import { isToken, lowerCase } from '../../engine/http/index.ts';
import { isFence } from '../unquoted-texts.ts';
import {
	headOfLines,
	requestOfFields,
	responseOfFields,
	startsWhich,
	type CopiedField,
	type CopiedHead,
	type CopiedPair,
} from './copied-head.ts';

type PanePart = 'general' | 'request' | 'response';

const TITLES: readonly (readonly [PanePart, RegExp])[] = [
	['general', /^(general|常规)$/i],
	['request', /^(request headers|请求标头|请求头)(\s*\(.*\))?$/i],
	['response', /^(response headers|响应标头|响应头)(\s*\(.*\))?$/i],
];
/** Matches names in the part "General", which are not fields of a head. */
const GENERAL = {
	url: /^(request url|请求网址|请求 url)$/i,
	method: /^(request method|请求方法)$/i,
	status: /^(status code|状态代码)$/i,
};
/** Matches the arrow that folds a part, which some selections contain before its title. */
const ARROW = /^[▼▾] ?/;
/** Matches buttons and notes of the pane, which a selection contains too. */
const CONTROLS = /^(raw|view (source|parsed|decoded)|provisional headers are shown.*|learn more)$/i;

interface Section {
	readonly part: PanePart | null;
	startLine: string | null;
	readonly fields: CopiedField[];
	/** Says whether names and values are in lines of their own; null before the first field. */
	stacked: boolean | null;
}

/** Returns null when the lines do not come from such a pane. */
export function readCopiedPane(lines: readonly string[]): CopiedPair | null {
	const sections = sectionsOf(lines);
	const general = sections.filter(({ part }) => mayBeGeneral(part)).flatMap(({ fields }) => fields);
	const generally = (name: RegExp) => general.find(([own]) => name.test(own))?.[1];
	const requestSection = sections.find((section) => partOf(section) === 'request');
	const responseSection = sections.find((section) => partOf(section) === 'response');
	const request = requestSection
		? copiedHeadOf(requestSection, (fields) =>
				requestOfFields(generally(GENERAL.method) ?? 'GET', generally(GENERAL.url) ?? '/', fields),
			)
		: null;
	const response = responseSection
		? copiedHeadOf(responseSection, (fields) => {
				const status = /\d{3}.*/.exec(generally(GENERAL.status) ?? '')?.[0];
				return responseWith(status ?? null, fields);
			})
		: null;
	return request || response ? { request, response } : null;
}

/** Returns null if nothing shows the status. Only a response that opens a WebSocket has an accept value. */
function responseWith(status: string | null, fields: readonly CopiedField[]): CopiedHead | null {
	const has = (name: string) => fields.some(([own]) => lowerCase(own) === name);
	const opened = has('sec-websocket-accept') ? '101 Switching Protocols' : null;
	// The pseudo-header field overrules any status that is given here.
	const shown = status ?? opened ?? (has(':status') ? '' : null);
	return shown === null ? null : responseOfFields(shown, fields);
}

/**
 * Returns the status in the part "General", copied without its title and without the heads, such as
 * `404 Not Found`; null when the lines do not name a URL and a status.
 */
export function readGeneralStatus(lines: readonly string[]): string | null {
	const fields = sectionsOf(['General', ...lines]).flatMap((section) => section.fields);
	const valueOf = (name: RegExp) => fields.find(([own]) => name.test(own))?.[1];
	if (valueOf(GENERAL.url) === undefined) return null;
	return /\d{3}.*/.exec(valueOf(GENERAL.status) ?? '')?.[0] ?? null;
}

function copiedHeadOf<Head extends CopiedHead | null>(
	section: Section,
	make: (fields: readonly CopiedField[]) => Head,
): Head | CopiedHead {
	if (section.startLine === null) return make(section.fields.filter(([name]) => !isGeneral(name)));
	return headOfLines(
		section.startLine,
		section.fields.map(([name, value]) => `${name}: ${value}`),
	);
}

function sectionsOf(lines: readonly string[]): readonly Section[] {
	const sections: Section[] = [newSection(null)];
	/** Holds a name in a line of its own, which waits for its value. */
	let name: string | null = null;
	for (const whole of lines) {
		const line = whole.trim();
		const section = sections.at(-1)!;
		const title = TITLES.find(([, pattern]) => pattern.test(line.replace(ARROW, '')));
		if (title) {
			sections.push(newSection(title[0]));
			name = null;
		} else if (startsWhich(line) !== null) {
			section.startLine = line;
			name = null;
		} else if (name !== null) {
			section.fields.push([name, line]);
			name = null;
		} else if (line !== '' && !CONTROLS.test(line) && !isFence(line)) {
			const field = fieldIn(line, section.part);
			if (field === null) continue;
			// Without titles a second head begins with its own pseudo-header field.
			const second = field[0] === ':status' && section.part === null && section.fields.length > 0;
			if (second) sections.push(newSection(null));
			const into = sections.at(-1)!;
			into.stacked ??= field[1] === '';
			if (into.stacked && field[1] === '') name = field[0];
			else if (line.includes(':', 1)) into.fields.push(field);
		}
	}
	return sections;
}

function newSection(part: PanePart | null): Section {
	return { part, startLine: null, fields: [], stacked: null };
}

/** Returns a field; null if the line does not begin with a name. A name alone has an empty value. */
function fieldIn(line: string, part: PanePart | null): CopiedField | null {
	const colon = line.indexOf(':', 1);
	const name = colon < 0 ? line : line.slice(0, colon);
	const general = mayBeGeneral(part) && isGeneral(name);
	if (!general && !isToken(name.replace(/^:/, ''))) return null;
	return [name, colon < 0 ? '' : line.slice(colon + 1).trim()];
}

function mayBeGeneral(part: PanePart | null): boolean {
	return part === 'general' || part === null;
}

function isGeneral(name: string): boolean {
	return Object.values(GENERAL).some((one) => one.test(name));
}

function partOf({ part, startLine, fields, stacked }: Section): PanePart | null {
	// A start line outside the parts of a pane belongs to plain lines.
	if (part !== null || startLine !== null) return part;
	const has = (...names: readonly string[]) =>
		fields.some(([name]) => names.includes(lowerCase(name)));
	// Lines of `name: value` without a title can be a part of any head.
	const only = stacked && fields.length > 1;
	const request = has(':method', ':authority', ':path') || (only && has('sec-websocket-key'));
	const response = has(':status') || (only && has('sec-websocket-accept'));
	return request === response ? null : request ? 'request' : 'response';
}
