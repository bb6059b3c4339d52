// An ESLint rule. `table[name]` and `name in table` also find inherited members: the name `constructor` gives
// a function. A name that may be any text must therefore be looked up in a Map, with `ownValue`, or after
// `Object.hasOwn`.
import ts from 'typescript';

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
		const { esTreeNodeToTSNodeMap, program } = sourceCode.parserServices;
		if (!program) return {};
		const checker = program.getTypeChecker();

		const typesOf = (node) => {
			const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));
			return type.isUnion() ? type.types : [type];
		};
		/** Looks through an assertion, because it does not change which texts are possible. */
		const isAnyText = (node) => {
			const asserted = node.type === 'TSAsExpression' ? node.expression : node;
			return typesOf(asserted).some(({ flags }) => flags & ts.TypeFlags.String);
		};
		const isList = (node) =>
			typesOf(node).every((type) => type.getNumberIndexType() && !type.getStringIndexType());
		const isGuarded = ({ object, property, parent }) =>
			parent.type === 'ConditionalExpression' &&
			sourceCode.getText(parent.test) ===
				`Object.hasOwn(${sourceCode.getText(object)}, ${sourceCode.getText(property)})`;

		return {
			MemberExpression(node) {
				if (!node.computed || !isAnyText(node.property) || isList(node.object)) return;
				if (!isGuarded(node)) report({ node, messageId: 'lookup' });
			},
			BinaryExpression(node) {
				if (node.operator !== 'in' || node.left.type === 'PrivateIdentifier') return;
				if (isAnyText(node.left)) report({ node, messageId: 'lookup' });
			},
		};
	},
};
