import Ages from './article/Ages.astro';
import Answer from './article/Answer.astro';
import ArticleLink from './article/ArticleLink.astro';
import Calls from './article/Calls.astro';
import Caution from './article/Caution.astro';
import Checklist from './article/Checklist.astro';
import Contact from './article/Contact.astro';
import ContactCard from './article/ContactCard.astro';
import ContactGroup from './article/ContactGroup.astro';
import Danger from './article/Danger.astro';
import Dont from './article/Dont.astro';
import Doors from './article/Doors.astro';
import Emergency from './article/Emergency.astro';
import Figure from './article/Figure.astro';
import FindHelp from './article/FindHelp.astro';
import Freshness from './article/Freshness.astro';
import Glossary from './article/Glossary.astro';
import Idea from './article/Idea.astro';
import Outcome from './article/Outcome.astro';
import OpenData from './article/OpenData.astro';
import PetalList from './article/PetalList.astro';
import Picture from './article/Picture.astro';
import Question from './article/Question.astro';
import Say from './article/Say.astro';
import SiteMap from './article/SiteMap.astro';
import Steps from './article/Steps.astro';
import Term from './article/Term.astro';
import Unconfirmed from './article/Unconfirmed.astro';

/** The components that articles may use; content/articles/README.md explains each to authors. */
export const articleComponents = {
	a: ArticleLink,
	ul: PetalList,
	Ages,
	Answer,
	Calls,
	Caution,
	Checklist,
	Contact,
	ContactCard,
	ContactGroup,
	Danger,
	Dont,
	Doors,
	Emergency,
	Figure,
	FindHelp,
	Freshness,
	Glossary,
	OpenData,
	Idea,
	Outcome,
	Picture,
	Question,
	Say,
	SiteMap,
	Steps,
	Term,
	Unconfirmed,
};
