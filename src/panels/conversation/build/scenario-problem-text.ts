// Writes the sentence of a problem in a scenario that was typed or comes from a file.
import type { BuildWords } from '../strings/en/build.ts';
import type { ScenarioTextProblem } from './scenario-text.ts';

export function scenarioProblemText({ what }: ScenarioTextProblem, words: BuildWords): string {
	if (what.type === 'json') return words.badJson(what.problem);
	return what.type === 'shape' ? words.form.wrong(what.problem) : words.tooLong(what.most);
}
