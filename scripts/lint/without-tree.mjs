// Files that ESLint reads without a tree of its own. A rule finds their nodes in the program of TypeScript.
import ts from 'typescript';

/**
 * Returns what a parser returns for a file: no statement, and the file of the program as the service `fileWithoutTree`.
 */
export function withoutTree({ parser, program, file }) {
	const empty = parser.parseForESLint('', { lib: [] });
	return { ...empty, services: { program, fileWithoutTree: file } };
}

/** Tells whether any node below the one given is of a kind. It visits them in the order of the text. */
export function someNode(node, isOfKind) {
	return ts.forEachChild(node, (child) => isOfKind(child) || someNode(child, isOfKind)) ?? false;
}
