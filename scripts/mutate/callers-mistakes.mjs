// A Stryker plugin that leaves out mutants of error messages. Tests do not repeat the text of an error for a
// programmer; they do check that it is thrown, when, and its class.
export const strykerPlugins = [
	{
		kind: 'Ignore',
		name: 'callers-mistakes',
		value: {
			shouldIgnore(path) {
				const thrown =
					path.listKey === 'arguments' &&
					path.parentPath.isNewExpression() &&
					path.parentPath.parentPath.isThrowStatement();
				return thrown ? 'words for the programmer who called wrongly' : undefined;
			},
		},
	},
];
