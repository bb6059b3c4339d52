// A head that has been read. The fields that name each byte are made when the page first asks for them: the
// head is then read once more.
import type { Diagnosis } from '../report/diagnosis.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import type { TextSpan } from './abnf.ts';
import type { Head, HeaderField, RequestLine, StatusLine } from './head.ts';
import type { HeadLine } from './head-lines.ts';

export type Untiled<Start extends RequestLine | StatusLine> = Omit<Head<Start>, 'fields'>;

export class ReadHead<Start extends RequestLine | StatusLine> implements Head<Start> {
	readonly startLine: Start | null;
	readonly firstLine: HeadLine;
	readonly headerFields: readonly HeaderField[];
	readonly lines: readonly HeadLine[];
	readonly headLength: number | null;
	readonly end: TextSpan;
	readonly rest: TextSpan;
	readonly http: boolean;
	readonly diagnoses: readonly Diagnosis<HandshakeRuleCode>[];
	readonly #tile: () => Head['fields'];
	#fields: Head['fields'] | null = null;

	constructor(head: Untiled<Start>, tile: () => Head['fields']) {
		this.startLine = head.startLine;
		this.firstLine = head.firstLine;
		this.headerFields = head.headerFields;
		this.lines = head.lines;
		this.headLength = head.headLength;
		this.end = head.end;
		this.rest = head.rest;
		this.http = head.http;
		this.diagnoses = head.diagnoses;
		this.#tile = tile;
	}

	get fields(): Head['fields'] {
		this.#fields ??= this.#tile();
		return this.#fields;
	}
}
