// An ESLint rule. `table[name]` and `name in table` also find inherited members: the name `constructor` gives
// a function. A name that may be any text must therefore be looked up in a Map, with `ownValue`, or after
// `Object.hasOwn`.
import ts from 'typescript';
import { someNode } from './without-tree.mjs';

export const ownLookup = {
	meta: {
		type: 'problem',
		messages: {
			lookup:
				'A text as the name of a property also finds inherited names, as `constructor`: use a Map or `ownValue`.',
		},
		schema: [],
	},
	create({ sourceCode, report }) {
		const { esTreeNodeToTSNodeMap, program, fileWithoutTree } = sourceCode.parserServices;
		if (!program) return {};
		const checker = program.getTypeChecker();

		if (fileWithoutTree) {
			const place = (index) => sourceCode.getLocFromIndex(index);
			return {
				Program() {
					someNode(fileWithoutTree, (node) => {
						if (!findsInherited(node, checker)) return;
						const loc = { start: place(node.getStart()), end: place(node.getEnd()) };
						report({ loc, messageId: 'lookup' });
					});
				},
			};
		}
		return {
			'MemberExpression, BinaryExpression'(node) {
				const compiled = esTreeNodeToTSNodeMap.get(node);
				if (findsInherited(compiled, checker)) report({ node, messageId: 'lookup' });
			},
		};
	},
};

/** Asks the checker only about keys that are not written down. */
function findsInherited(node, checker) {
	if (ts.isElementAccessExpression(node)) {
		const { expression, argumentExpression: key } = node;
		if (ts.isStringLiteralLike(key) || ts.isNumericLiteral(key)) return false;
		return isAnyText(key, checker) && !isList(expression, checker) && !isGuarded(node);
	}
	if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.InKeyword) {
		return false;
	}
	return !ts.isPrivateIdentifier(node.left) && isAnyText(node.left, checker);
}

/** Looks through an assertion, because it does not change which texts are possible. */
function isAnyText(node, checker) {
	const written = withoutParentheses(node);
	const asserted = ts.isAsExpression(written) ? written.expression : written;
	return typesOf(asserted, checker).some(({ flags }) => flags & ts.TypeFlags.String);
}

function isList(node, checker) {
	return typesOf(node, checker).every(
		(type) => type.getNumberIndexType() && !type.getStringIndexType(),
	);
}

function isGuarded({ expression, argumentExpression, parent }) {
	while (ts.isParenthesizedExpression(parent)) ({ parent } = parent);
	if (!ts.isConditionalExpression(parent)) return false;
	const [table, key] = [expression, argumentExpression].map(textOf);
	return textOf(parent.condition) === `Object.hasOwn(${table}, ${key})`;
}

function textOf(node) {
	return withoutParentheses(node).getText();
}

function typesOf(node, checker) {
	const type = checker.getTypeAtLocation(node);
	return type.isUnion() ? type.types : [type];
}

function withoutParentheses(node) {
	return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;
}
