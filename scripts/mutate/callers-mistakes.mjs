// A Stryker plugin. What an error says to a programmer who called wrongly is words, and no test repeats them; that it
// is thrown, when, and of which kind, stays under test.
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
