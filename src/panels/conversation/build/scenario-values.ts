// The scenario of the current branch as the values of a form.
import type { ConversationLab } from '../conversation-lab.svelte.ts';
import type { FormValues } from '../form/form-values.ts';
import { frontScenario, readField, replacedPart, typedField } from './build-document.ts';
import { valueAt } from './paths.ts';

export function scenarioValues(lab: ConversationLab): FormValues {
	return {
		get version() {
			return lab.document;
		},
		valueAt: (path) => valueAt(frontScenario(lab.document), path),
		readField: (path, field) => readField(lab.document, path, field),
		type: (path, field, text) => {
			lab.build(typedField(lab.document, path, field, text), `build ${path}`);
		},
		set: (path, value) => {
			const { document, problem } = replacedPart(lab.document, path, value);
			lab.build(document);
			return problem;
		},
		leave: () => lab.history.seal(),
	};
}
