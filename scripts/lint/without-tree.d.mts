// The type of without-tree.mjs, for the test of own-lookup.mjs.
import type { Linter } from 'eslint';
import type ts from 'typescript';

export function withoutTree(of: {
	parser: Linter.Parser;
	program: ts.Program;
	file: ts.SourceFile;
}): Linter.ESLintParseResult;
