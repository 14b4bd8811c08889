package hood.site;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;

/**
 * Lets templates read the components of a record as properties: {@code page.title} for {@code page.title()}. OGNL can do
 * that by itself, but looks through all of the record's methods each time.
 */
final class RecordAccessor extends ObjectPropertyAccessor {
    private static final ClassValue<Map<String, Method>> GETTERS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> getters = new HashMap<>();
            for (Method method : type.getMethods()) {
                boolean isGetter = method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class;
                if (!isGetter) continue;
                method.setAccessible(true);
                getters.put(method.getName(), method);
            }
            return getters;
        }
    };

    @Override
    @SuppressWarnings("rawtypes")
    public Object getProperty(Map context, Object target, Object name) throws OgnlException {
        Method getter = GETTERS.get(target.getClass()).get(name);
        if (getter == null) return super.getProperty(context, target, name);
        try {
            return getter.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new OgnlException(name.toString(), e);
        }
    }
}
