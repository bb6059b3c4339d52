import { START, type HandshakeDocument } from './handshake-document.ts';

export type ExampleGroup = 'rfc' | 'articles' | 'recorded' | 'history';

export interface Example {
	readonly id: string;
	readonly group: ExampleGroup;
	readonly document: HandshakeDocument;
	/** The program that sent it, with its version and the day it was recorded. */
	readonly program?: { readonly name: string; readonly version: string; readonly date: string };
}

/** What a newcomer finds; the others come when somebody asks for them. */
export const START_EXAMPLE: Example = { id: 'article-004', group: 'articles', document: START };
