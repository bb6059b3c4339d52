// The lines of a paste, each with what it is. What programs and people put in front of a line (a time, a tag, a mark of
// a quotation, an arrow) is passed over, so that a head keeps its fields in the output of any program. Each line is read once.

export type LineLabel = 'blank' | 'start-line' | 'field' | 'left-out' | 'bytes' | 'other';

export interface LabelledLine {
	/** Holds the place of the line in the text, without its line break. */
	readonly from: number;
	readonly to: number;
	/** Holds the place at which its content begins, behind what is passed over. */
	readonly at: number;
	readonly label: LineLabel;
	/** Holds the content. */
	readonly content: string;
}

/** Bounds how much of a line is looked at. */
const MOST_OF_LINE = 4096;
const MOST_PREFIXES = 8;

/** Matches one part of what stands before the content. */
const PREFIX = new RegExp(
	[
		String.raw`[ \t]{1,80}`,
		String.raw`\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?Z|[+-]\d\d:?\d\d)?`,
		String.raw`\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?[AP]M)?`,
		String.raw`\[[^\]\n]{1,80}\]:?`,
		String.raw`(?:[-=]>|[<>|*#$%\x60"“”'\u2022]){1,4}`,
		String.raw`- (?=\S)`,
		String.raw`(?:DEBUG|INFO|WARN|ERROR|TRACE|debug|info|warn|error|trace|out|in|tx|rx|TX|RX|send|sent|recv|received|payload|frame|request|response|client|server)[:>] ?`,
		String.raw`[\w.@-]{1,60} {0,4}\| `,
		// HAProxy in its debug mode, and nginx in its debug log.
		String.raw`[\da-f]{8}:[\w.-]{1,60}\.(?:cli|srv)(?:req|rep|hdr)\[[\w:]{1,24}\]: `,
		String.raw`\d{1,10}#\d{1,10}: (?:\*\d{1,12} )?http (?:proxy )?header: `,
	].join('|'),
	'y',
);

/** Matches the start line of a request or a response that ends the line, perhaps with the mark of a quotation. */
const START_LINE =
	/^(?:[A-Z]{3,8} (?:\/|\*|https?:\/\/|wss?:\/\/)\S{0,2000} HTTP\/\d(?:\.\d)?|HTTP\/\d(?:\.\d)? [1-5]\d\d(?: [\w ’'-]{0,60})?)(?=["'`”]?[ \t]*$)/;
/** Matches a start line behind a few words, such as `sending handshake GET / HTTP/1.1`. */
const WORDS_BEFORE =
	/(?:^|[\s"'`“(])(?=(?:GET|POST|CONNECT|OPTIONS) \/\S{0,2000} HTTP\/\d|HTTP\/1\.\d [1-5]\d\d )/;
const KNOWN_FIELD =
	/^(?:Host|Connection|Upgrade|Origin|Cookie|Referer|User-Agent|Accept(?:-[A-Za-z]{1,20})?|Authorization|Cache-Control|Pragma|Server|Date|Location|Content-[A-Za-z]{1,20}|Transfer-Encoding|Via|Forwarded|Set-Cookie|Vary|Allow|DNT|HTTP2-Settings|WWW-Authenticate|Proxy-[A-Za-z-]{1,24}|Sec-[A-Za-z0-9-]{1,40}|X-[A-Za-z0-9-]{1,40}|Access-Control-[A-Za-z-]{1,30}) ?:(?!\/\/)/i;
const ANY_FIELD = /^[A-Za-z][\w-]{0,60} ?:(?!\/\/)/;
const LEFT_OUT =
	/^(?:\.{3,}|…+|[[({]?\s?(?:\.{3}|…)\s?[\])}]?|[[(<]?(?:some |more |other |several )?(?:lines?|headers?|fields?|rest|snip\w*|omitted|removed|truncated|省略)(?: (?:lines?|headers?|fields?))?(?: (?:removed|omitted|left out|deleted|cut|snipped|truncated))?[\])>]?|--snip--|（?省略.{0,8}）?)$/i;
const HEX =
	/^(?:0x)?[\da-f]{2}(?:(?:,\s?|\s{1,2})(?:0x)?[\da-f]{2}){1,4000}(?=\s*(?:$|\(|#|\/\/|\||;))/i;

/** Matches the end of a line of a head as Wireshark and others show it. */
const ESCAPED_END = /(?:\\r)?\\n["']?[ \t]*$/;
/** Matches what Wireshark notes between the lines of a head: wireshark, epan/dissectors/packet-http.c. */
const NOTE =
	/^\s{0,80}(?:\[(?:Expert Info|Full request|HTTP re|Response in|Request in|Time since|Severity|Group|GET |HTTP\/)[^\n]{0,300}\]?|(?:Request (?:Method|URI|Version)|Response (?:Version|Phrase)|Status Code): [^\n]{0,300})$/;

/** Returns the lines of a text with their labels. */
export function labelLines(text: string): readonly LabelledLine[] {
	const lines: LabelledLine[] = [];
	let inHead = false;
	for (let from = 0; from <= text.length;) {
		const newline = text.indexOf('\n', from);
		const end = newline < 0 ? text.length : newline;
		const to = end > from && text[end - 1] === '\r' ? end - 1 : end;
		const shown = text.slice(from, Math.min(to, from + MOST_OF_LINE)).replace(ESCAPED_END, '');
		if (inHead && NOTE.test(shown)) {
			from = end + 1;
			continue;
		}
		const line = labelled(shown, from, to, inHead);
		lines.push(line);
		inHead =
			line.label === 'start-line' || (inHead && line.label !== 'blank' && line.label !== 'other');
		from = end + 1;
	}
	return lines;
}

function labelled(line: string, from: number, to: number, inHead: boolean): LabelledLine {
	const made = (label: LineLabel, at: number, content: string): LabelledLine => {
		return { from, to, at: from + at, label, content };
	};
	let at = 0;
	for (let i = 0; i <= MOST_PREFIXES; i++) {
		const rest = line.slice(at);
		const label = labelOf(rest, inHead);
		if (label !== null)
			return made(label, at, label === 'start-line' ? unquoted(rest) : rest.trimEnd());
		PREFIX.lastIndex = at;
		const prefix = PREFIX.exec(line);
		if (prefix === null) break;
		at += prefix[0].length;
	}
	const before = WORDS_BEFORE.exec(line);
	if (before !== null) {
		const start = before.index + before[0].length;
		const [content] = START_LINE.exec(line.slice(start)) ?? [];
		if (content !== undefined) return made('start-line', start, content.trimEnd());
	}
	return made('other', at, line.slice(at).trimEnd());
}

function labelOf(rest: string, inHead: boolean): LineLabel | null {
	const content = rest.trim();
	if (content === '' || content === '"' || content === '`') return 'blank';
	if (START_LINE.test(rest)) return 'start-line';
	if (LEFT_OUT.test(content)) return 'left-out';
	if (KNOWN_FIELD.test(rest)) return 'field';
	if (inHead && ANY_FIELD.test(rest) && !isTagged(rest)) return 'field';
	return HEX.test(rest) ? 'bytes' : null;
}

/** Returns whether what looks like the name of a field is a tag before one, such as `RX: Upgrade: websocket`. */
function isTagged(rest: string): boolean {
	const [tag = ''] = /^[A-Za-z]{2,12}: ?/.exec(rest) ?? [];
	return tag !== '' && !KNOWN_FIELD.test(rest) && KNOWN_FIELD.test(rest.slice(tag.length));
}

function unquoted(line: string): string {
	return line.trimEnd().replace(/["'`”]$/, '');
}
