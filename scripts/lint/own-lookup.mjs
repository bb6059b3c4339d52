// An ESLint rule. `table[name]` and `name in table` also find what every object inherits: for the name `constructor`
// they give a function. So a name that may be any text is looked up in a Map, by `ownValue`, or behind `Object.hasOwn`.
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
		/** An assertion does not change what a text may be. */
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
