// Names every byte of a head. The parts are added from left to right, so the fields tile the bytes by
// construction.
import type { Field } from '../report/field.ts';
import { byteRange } from '../report/range.ts';
import type { TextSpan } from './abnf.ts';
import type { FieldLine } from './field-line.ts';
import type { HeadFieldName, RequestLine, StatusLine } from './head.ts';
import type { HeadLine, PagedText } from './head-lines.ts';

export class HeadTiles {
	readonly fields: Field<HeadFieldName, string>[] = [];
	readonly #text: PagedText;
	#at: number;

	constructor(text: PagedText, from: number) {
		this.#text = text;
		this.#at = from;
	}

	/** Adds everything up to `to` as one field `name`; adds nothing when there are no bytes. */
	upTo(to: number, name: HeadFieldName, complete = true): void {
		if (to <= this.#at) return;
		// The rest can be megabytes of frames, and no caller reads its text here.
		const value = name === 'rest' ? '' : this.#text.slice(this.#at, to);
		this.fields.push({ name, range: byteRange(this.#at, to), value, complete });
		this.#at = to;
	}

	/** Adds the parts of the start line. `parsed` is null until the line has ended. */
	startLine(parsed: RequestLine | StatusLine | null, line: HeadLine): void {
		const part = (span: TextSpan | null, name: HeadFieldName): void => {
			if (span === null) return;
			this.upTo(span.from, 'space');
			this.upTo(span.to, name);
		};
		if (parsed?.type === 'request-line') {
			part(parsed.method, 'method');
			part(parsed.target, 'target');
			part(parsed.version, 'version');
		} else if (parsed?.type === 'status-line') {
			part(parsed.version, 'version');
			part(parsed.status, 'status');
			part(parsed.reason, 'reason');
		}
		this.upTo(line.contentTo, 'malformed', line.ending !== 'none');
		this.#ending(line);
	}

	fieldLine(parts: FieldLine, line: HeadLine): void {
		const complete = line.ending !== 'none';
		this.upTo(parts.name.from, 'space');
		this.upTo(parts.name.to, 'name', complete || parts.name.to < line.contentTo);
		this.upTo(parts.beforeColon.to, 'space');
		this.upTo(parts.colon.to, 'colon');
		this.value(parts.value, line);
	}

	/** Adds a value, or its piece on a folded line, up to the end of that line. */
	value(value: TextSpan, line: HeadLine): void {
		this.upTo(value.from, 'space');
		this.upTo(value.to, 'value', line.ending !== 'none');
		this.upTo(line.contentTo, 'space');
		this.#ending(line);
	}

	#ending(line: HeadLine): void {
		this.upTo(line.to, 'line-end', line.ending !== 'none');
	}
}
