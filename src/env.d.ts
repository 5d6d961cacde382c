declare namespace App {
	interface Locals {
		site: import('#domain/site-context.ts').SiteContext;
		/** Only while an article is drawn. */
		article?: import('#domain/articles/article-context.ts').ArticleContext;
	}
}
