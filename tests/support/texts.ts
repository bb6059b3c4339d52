// Finds the texts that the site shows: every string and template in the strings files of a language, in the words of a
// lesson, and in the scenes of Conversation, where each language has its member.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Locale } from '../../src/strings/locale.ts';

const SRC = join(import.meta.dirname, '../../src');

/** Holds a value that a template puts into its text. It is a letter, so that words on both sides remain words. */
export const VALUE = '\u{1d4b1}';

/** No comment is read, and so no JSDoc in it. */
const PARSING: ts.CreateSourceFileOptions = {
	languageVersion: ts.ScriptTarget.Latest,
	jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

export interface Text {
	/** Names the file under `src`, and the key of the text in it: `strings/en/shell.ts: bar.share`. */
	readonly place: string;
	readonly text: string;
}

const known = new Map<Locale, readonly Text[]>();

/** Returns every text of a language, in the order of files and lines. They are read once. */
export function textsOf(locale: Locale): readonly Text[] {
	const texts = known.get(locale) ?? readTexts(locale);
	known.set(locale, texts);
	return texts;
}

function readTexts(locale: Locale): readonly Text[] {
	return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter(
			(file) =>
				new RegExp(`(strings/${locale}(/.*)?|lessons/course/[\\w-]+/${locale})\\.ts$`).test(file) ||
				SCENE.test(file),
		)
		.sort()
		.flatMap((file) => {
			const texts = textsIn(file, readFileSync(join(SRC, file), 'utf8'));
			if (!SCENE.test(file)) return texts;
			return texts.filter(({ place }) => place.split(/: |\./).includes(locale));
		});
}

const SCENE = /^panels\/conversation\/scenes\/\w+\/.*\.ts$/;

/** Returns the texts of one strings file. Keys, types, imports and compared values are no texts. */
export function textsIn(file: string, source: string): readonly Text[] {
	const texts: Text[] = [];
	const visit = (node: ts.Node, path: readonly string[]) => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
		const inside = keyOf(node);
		const here = inside === null ? path : [...path, inside];
		if (ts.isStringLiteralLike(node) && !isCode(node)) {
			texts.push({ place: `${file}: ${here.join('.')}`, text: node.text });
		} else if (ts.isTemplateExpression(node)) {
			const text =
				node.head.text + node.templateSpans.map((span) => VALUE + span.literal.text).join('');
			texts.push({ place: `${file}: ${here.join('.')}`, text });
		}
		ts.forEachChild(node, (child) => {
			visit(child, here);
		});
	};
	visit(ts.createSourceFile(file, source, PARSING, true), []);
	return texts;
}

function keyOf(node: ts.Node): string | null {
	if (ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) return null;
	if (!ts.isPropertyAssignment(node) && !ts.isMethodDeclaration(node)) return null;
	return ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name) ? node.name.text : null;
}

/** Returns whether the code compares the string, looks it up or passes it to a function of the language. */
function isCode(node: ts.StringLiteralLike): boolean {
	const { parent } = node;
	if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent))
		return parent.name === node;
	if (ts.isBinaryExpression(parent)) {
		const { kind } = parent.operatorToken;
		return (
			kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
			kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
			kind === ts.SyntaxKind.InKeyword
		);
	}
	return (
		ts.isCaseClause(parent) ||
		ts.isElementAccessExpression(parent) ||
		ts.isNewExpression(parent) ||
		ts.isComputedPropertyName(parent)
	);
}

/** Returns the code that may use a text: every file without texts, and the properties that strings files read. */
export function codeOf(): string {
	return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|svelte|json)$/.test(file))
		.map((file) => {
			const source = readFileSync(join(SRC, file), 'utf8');
			if (!/strings[\\/](en|zh-CN)/.test(file)) return source;
			return (source.match(/\.\w+/g) ?? []).join(' ');
		})
		.join('\n');
}
