/** `npm run budget`: weighs dist/ and counts its files, prints a table and fails where a budget is exceeded. */
import { BuiltSite } from './budget/built-site.ts';
import { formatBudget, measureBudget } from './budget/measure.ts';
import { runCommand } from './failure.ts';
import { DIST } from './project.ts';

await runCommand(async () => {
	const { table, isOver } = formatBudget(await measureBudget(new BuiltSite(DIST)));
	console.log(table);
	if (isOver) process.exitCode = 1;
});
