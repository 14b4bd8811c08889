/** Floor 4: the book into pages. Only here is Thymeleaf known. The door is {@link hood.site.SiteRenderer}. */
package hood.site;
